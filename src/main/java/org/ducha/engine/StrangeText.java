package org.ducha.engine;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;

/** Finds open quotes and comments, and words outside quotes and comments that can be in neither. */
final class StrangeText {
  private static final Set<Integer> BEFORE_WORDS =
      Set.of(
          DRL10Lexer.DRL_RULE,
          DRL10Lexer.DOT,
          DRL10Lexer.AT,
          DRL10Lexer.EQUAL,
          DRL10Lexer.NOTEQUAL,
          DRL10Lexer.COMMA,
          DRL10Lexer.LPAREN,
          DRL10Lexer.AND,
          DRL10Lexer.OR);
  private static final Set<Integer> BEHIND_WORDS =
      Set.of(
          DRL10Lexer.LPAREN,
          DRL10Lexer.EQUAL,
          DRL10Lexer.NOTEQUAL,
          DRL10Lexer.LT,
          DRL10Lexer.LE,
          DRL10Lexer.GT,
          DRL10Lexer.GE,
          DRL10Lexer.DRL_IN,
          DRL10Lexer.DRL_NOT);

  private final Spelling spelling;

  StrangeText(Spelling spelling) {
    this.spelling = spelling;
  }

  void check(int line, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.getType() == DRL10Lexer.TEXT) {
        openQuote(line, tokens, i);
        return;
      }
      if (isComment(tokens, i)) {
        comment(line, token);
        return;
      }
      if (isStrange(token) && !isWord(tokens, i)) {
        strange(line, tokens, i);
        return;
      }
    }
  }

  /** At the text that swallowed the beginning of another, or else at the quote that is left. */
  private void openQuote(int line, List<Token> tokens, int open) {
    Token at =
        tokens.subList(0, open).stream()
            .filter(token -> token.getType() == DRL10Lexer.DRL_STRING_LITERAL)
            .filter(token -> token.getText().matches("\".*\\(\\s*\""))
            .findFirst()
            .orElse(tokens.get(open));
    spelling.add(
        Mistake.at(spelling.place(line, at.getStartIndex()), Phrase.of("rule.open-quote"))
            .found(spelling.slice(at.getStartIndex(), spelling.endOf(line)))
            .expected(Phrase.verbatim("\"…\"")),
        true);
  }

  private static boolean isComment(List<Token> tokens, int i) {
    int type = tokens.get(i).getType();
    boolean opened =
        type == DRL10Lexer.DIV
            && i + 1 < tokens.size()
            && tokens.get(i + 1).getType() == DRL10Lexer.MUL;
    return opened || (i == 0 && (type == DRL10Lexer.HASH || type == DRL10Lexer.DEC));
  }

  private void comment(int line, Token token) {
    boolean opened = token.getType() == DRL10Lexer.DIV;
    int from = token.getStartIndex();
    String written = spelling.slice(from, spelling.endOf(line));
    String words = written.replaceFirst("^[#/*-]+\\s*", "");
    spelling.add(
        Mistake.at(
                spelling.place(line, from),
                Phrase.of(opened ? "rule.open-comment" : "rule.strange-comment"))
            .found(written)
            .expected(Phrase.verbatim(opened ? "/* … */" : "// …"))
            .nearest("// " + words),
        false);
    spelling.blank(from, spelling.endOf(line));
  }

  private static boolean isStrange(Token token) {
    return token.getType() != DRL10Lexer.DRL_STRING_LITERAL
        && token.getText().codePoints().anyMatch(c -> c > 127 || c == '\\' || c < ' ');
  }

  /** Whether it stands where a word of ours could stand, so that the nearest can be told. */
  private static boolean isWord(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (!token.getText().codePoints().allMatch(Character::isLetter)) {
      return false;
    }
    boolean first = i == 0;
    boolean last = i == tokens.size() - 1;
    if (first && Keywords.isNear(token)) {
      return last || tokens.get(i + 1).getType() == DRL10Lexer.DRL_STRING_LITERAL;
    }
    boolean between =
        !first
            && !last
            && tokens.get(i - 1).getType() == DRL10Lexer.IDENTIFIER
            && tokens.get(i + 1).getType() == DRL10Lexer.DRL_STRING_LITERAL;
    return between
        || ConditionSlips.isJoining(token.getText())
        || (!last && BEHIND_WORDS.contains(tokens.get(i + 1).getType()))
        || (!first && BEFORE_WORDS.contains(tokens.get(i - 1).getType()));
  }

  private void strange(int line, List<Token> tokens, int i) {
    int from = tokens.get(i).getStartIndex();
    while (!isStrange(spelling.at(from))) {
      from++;
    }
    int end = from + 1;
    for (Token token : tokens.subList(i, tokens.size())) {
      for (int at = token.getStartIndex(); isStrange(token) && at <= token.getStopIndex(); at++) {
        end = isStrange(spelling.at(at)) ? at + 1 : end;
      }
    }
    boolean alone = i == 0 && !spelling.slice(from, spelling.endOf(line)).matches(".*[(\";].*");
    boolean behind = i > 0 && tokens.get(i - 1).getType() == DRL10Lexer.SEMI;
    spelling.add(mistake(line, from, end), !alone && !behind);
    if (alone || behind) {
      spelling.blank(from, spelling.endOf(line));
    }
  }

  private Mistake mistake(int line, int from, int end) {
    String written = spelling.slice(from, end);
    int digits = from;
    while ("0123456789.,".indexOf(spelling.at(digits - 1)) >= 0) {
      digits--;
    }
    if (digits < from) {
      String number = spelling.slice(digits, from);
      boolean year = written.equals("年");
      return Mistake.at(
              spelling.place(line, digits),
              Phrase.of(year ? "rule.year-with-word" : "rule.quantity-unquoted"))
          .found(number + written)
          .nearest(year ? number : '"' + number + written + '"');
    }
    if (written.codePoints().noneMatch(Character::isLetterOrDigit)) {
      int sign = spelling.at(from);
      boolean seen = Character.getType(sign) != Character.FORMAT && !Character.isISOControl(sign);
      return Mistake.at(
              spelling.place(line, from),
              Phrase.of(seen ? "rule.strange-character" : "rule.invisible"))
          .found(seen ? written : "U+%04X".formatted(sign));
    }
    return Mistake.at(spelling.place(line, from), Phrase.of("rule.strange-text-outside"))
        .found(written)
        .expected(Phrase.of("rule.quotes-or-comment"));
  }

  private static boolean isStrange(int character) {
    return character > 127 || character == '\\' || character < ' ';
  }
}
