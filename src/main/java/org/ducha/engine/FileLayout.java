package org.ducha.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.engine.LineStarts.Kind;
import org.ducha.engine.LineStarts.Start;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tokens and comments of a rule file as it should be laid out.
 *
 * <p>A comment stays behind what it follows on its line, or else on a line of its own before what
 * it stands before. Blank lines around the comments between rules say what they belong to; there
 * they stay.
 */
final class FileLayout {
  private static final int WIDTH = 100;
  private static final int INDENT = 4;
  private static final Start TOP = new Start(Kind.TOP, 0);

  private final List<Token> all;
  private final LineStarts starts;
  private final Sheet sheet = new Sheet();

  /** The token or comment before the one that is written. */
  private @Nullable Token before;

  /** The last two tokens written. */
  private @Nullable Token last;

  private @Nullable Token beforeLast;

  /** Where a line goes on that had to be broken. */
  private int hang = INDENT;

  /** Whether what comes next begins a line, after a comment that nothing may follow. */
  private boolean broken;

  /** Whether a comment that stands on a line of its own was written last. */
  private boolean remark;

  /** Whether the constraint that is written has no room on one line. */
  private boolean tooWide;

  FileLayout(SourceText source, List<Token> all) {
    this.all = all;
    this.starts = LineStarts.of(source, all.stream().filter(t -> !Tokens.isComment(t)).toList());
  }

  String text() {
    for (int i = 0; i < all.size(); i++) {
      Token item = all.get(i);
      if (Tokens.isComment(item)) {
        comment(item, startAfter(i));
      } else {
        token(item, starts.at(item));
      }
      before = item;
    }
    return sheet.text();
  }

  /** What the next token begins; after the last one a rule could begin. */
  private Start startAfter(int index) {
    return all.stream()
        .skip(index + 1)
        .filter(item -> !Tokens.isComment(item))
        .findFirst()
        .map(starts::at)
        .orElse(TOP);
  }

  private void token(Token token, Start start) {
    switch (start.kind()) {
      case TOP -> top(token);
      case EDGE -> line(0, INDENT);
      case BODY -> line(INDENT, 2 * INDENT);
      case FIRST -> {
        goOn(token, broken);
        hang = sheet.column();
        tooWide = hang + start.width() > WIDTH;
      }
      case FURTHER -> {
        goOn(token, broken || sheet.column() + 1 + start.width() > WIDTH);
        tooWide = hang + start.width() > WIDTH;
      }
      case ALTERNATIVE -> goOn(token, broken || tooWide);
      case WITHIN -> goOn(token, broken);
    }
    broken = false;
    remark = false;
    sheet.put(token.getText());
    beforeLast = last;
    last = token;
  }

  /** Between rules stands a blank line; around their comments, where there is one. */
  private void top(Token item) {
    if (before != null && remark && item.getLine() - lastLine(before) < 2) {
      sheet.line(0);
    } else {
      sheet.blank();
    }
    hang = INDENT;
  }

  private void line(int indent, int further) {
    sheet.line(indent);
    hang = further;
  }

  private void goOn(Token token, boolean onNewLine) {
    if (onNewLine) {
      sheet.line(hang);
    } else if (last != null && last != before) {
      sheet.put(" ");
    } else if (last != null) {
      sheet.put(Spacing.between(beforeLast == null ? last : beforeLast, last, token));
    }
  }

  private void comment(Token comment, Start next) {
    boolean trails = before != null && lastLine(before) == comment.getLine();
    if (trails) {
      sheet.put(" ");
      broken |= comment.getType() == DRL10Lexer.LINE_COMMENT;
    } else {
      if (next.kind() == Kind.TOP) {
        top(comment);
      } else {
        sheet.line(next.kind() == Kind.EDGE || next.kind() == Kind.BODY ? INDENT : hang);
      }
      remark = true;
      broken = true;
    }
    sheet.put(textOf(comment));
  }

  /** The text of a comment without the spaces at the ends of its lines. */
  static String textOf(Token comment) {
    return comment.getText().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }

  private static int lastLine(Token item) {
    return item.getLine() + (int) item.getText().chars().filter(c -> c == '\n').count();
  }
}
