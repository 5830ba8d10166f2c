package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** The tokens of rule files. */
final class Tokens {
  /** More than any file, and more than any rule, that a person wrote. */
  private static final int MOST_IN_FILE = 200_000;

  private static final int MOST = 1000;

  private static final int DEEPEST = 12;

  /** Words and signs between brackets and commas; the longest row of a rule has half as many. */
  private static final int LONGEST_ROW = 12;

  /** More of a line than any message shows. */
  private static final int SHOWN = 400;

  private static final Pattern LONE_RETURN = Pattern.compile("\r(?!\n)");

  private static final Set<Integer> OPENING =
      Set.of(DRL10Lexer.LPAREN, DRL10Lexer.LBRACK, DRL10Lexer.LBRACE);
  private static final Set<Integer> CLOSING =
      Set.of(DRL10Lexer.RPAREN, DRL10Lexer.RBRACK, DRL10Lexer.RBRACE);

  /** What parts the words and signs of a rule. */
  private static final Set<Integer> PARTING =
      Set.of(
          DRL10Lexer.LPAREN,
          DRL10Lexer.RPAREN,
          DRL10Lexer.COMMA,
          DRL10Lexer.SEMI,
          DRL10Lexer.AND,
          DRL10Lexer.OR);

  private Tokens() {}

  /** A text whose lines all end alike; they are as long as before, so that every position holds. */
  static String unified(String text) {
    return LONE_RETURN.matcher(text).replaceAll("\n");
  }

  /**
   * The tokens of a file in their order, without comments and spaces. No text in a rule goes on in
   * the next line: a quote that is still open there ends with its line as {@code TEXT}, so that it
   * does not swallow the rules below it.
   */
  static List<Token> of(String text) {
    return withComments(text).stream().filter(token -> !isComment(token)).toList();
  }

  /** The tokens and comments of a file in their order, up to one too many. */
  static List<Token> withComments(String text) {
    DRL10Lexer lexer = new PlainLexer(unified(text));
    lexer.removeErrorListeners();
    List<Token> all = new ArrayList<>();
    for (Token token = lexer.nextToken();
        token.getType() != Token.EOF && all.size() <= MOST_IN_FILE;
        token = lexer.nextToken()) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL || isComment(token)) {
        all.add(isOpen(token) ? cut(lexer, token) : token);
      }
    }
    return all;
  }

  /** Whether they are no more than anybody wrote in a file. */
  static boolean checkCount(SourceText source, List<Token> tokens, Mistakes mistakes) {
    if (tokens.size() <= MOST_IN_FILE) {
      return true;
    }
    mistakes.add(
        Mistake.at(
            place(source, tokens.get(MOST_IN_FILE)),
            Phrase.of("rule.file-too-long", MOST_IN_FILE)));
    return false;
  }

  private static boolean isOpen(Token token) {
    return token.getType() == DRL10Lexer.TEXT
        || (token.getType() == DRL10Lexer.DRL_STRING_LITERAL && token.getText().indexOf('\n') >= 0);
  }

  private static Token cut(DRL10Lexer lexer, Token token) {
    int end = token.getStartIndex();
    lexer.getInputStream().seek(end);
    while (lexer.getInputStream().LA(1) != IntStream.EOF && lexer.getInputStream().LA(1) != '\n') {
      lexer.getInputStream().consume();
      end++;
    }
    lexer.getInterpreter().setLine(token.getLine());
    lexer
        .getInterpreter()
        .setCharPositionInLine(token.getCharPositionInLine() + end - token.getStartIndex());
    lexer._hitEOF = false;
    CommonToken open = new CommonToken(token);
    open.setType(DRL10Lexer.TEXT);
    open.setStopIndex(end - 1);
    return open;
  }

  static boolean isComment(Token token) {
    return token.getType() == DRL10Lexer.COMMENT || token.getType() == DRL10Lexer.LINE_COMMENT;
  }

  /** Whether the tokens can be parsed: not so many or so deeply nested that nobody wrote them. */
  static boolean check(SourceText source, List<Token> tokens, Mistakes mistakes) {
    int before = mistakes.count();
    if (tokens.size() > MOST) {
      mistakes.add(Mistake.at(place(source, tokens.get(MOST)), Phrase.of("rule.too-long", MOST)));
    } else {
      checkDepth(source, tokens, mistakes);
    }
    return mistakes.count() == before;
  }

  /**
   * Over brackets in brackets, long rows of words and signs, and casts (brackets after brackets)
   * the engine's parser takes a time that doubles with each.
   */
  private static void checkDepth(SourceText source, List<Token> tokens, Mistakes mistakes) {
    int depth = 0;
    int row = 0;
    int before = Token.EOF;
    for (Token token : tokens) {
      int type = token.getType();
      depth += OPENING.contains(type) ? 1 : CLOSING.contains(type) ? -1 : 0;
      row = PARTING.contains(type) ? 0 : row + 1;
      if (depth > DEEPEST) {
        mistakes.add(Mistake.at(place(source, token), Phrase.of("rule.too-deep")));
        return;
      }
      if (row > LONGEST_ROW || (type == DRL10Lexer.LPAREN && before == DRL10Lexer.RPAREN)) {
        mistakes.add(Forms.unsaid(source, token));
        return;
      }
      before = type;
    }
  }

  static Place place(SourceText source, Token token) {
    return new Place(source.file(), token.getLine(), token.getCharPositionInLine() + 1);
  }

  /** Right behind a token. */
  static Place behind(SourceText source, Token token) {
    int length = token.getStopIndex() + 1 - token.getStartIndex();
    return new Place(source.file(), token.getLine(), token.getCharPositionInLine() + 1 + length);
  }

  /** The line that a token stands in. */
  static String lineOf(SourceText source, Token token) {
    return source.text().lines().skip(token.getLine() - 1L).findFirst().orElse("").strip();
  }

  /** The text from a token to the end of its line. */
  static String restOfLine(SourceText source, Token token) {
    CharStream text = token.getInputStream();
    int last = Math.min(token.getStartIndex() + SHOWN, text.size()) - 1;
    return text.getText(Interval.of(token.getStartIndex(), last))
        .lines()
        .findFirst()
        .orElse("")
        .strip();
  }

  /** The text from one token to another, as its author wrote it. */
  static String text(Token first, Token last) {
    return first.getInputStream().getText(Interval.of(first.getStartIndex(), last.getStopIndex()));
  }

  /** The engine's lexer without its own reading of what stands after {@code then}. */
  private static final class PlainLexer extends DRL10Lexer {
    PlainLexer(String text) {
      super(CharStreams.fromString(text));
    }

    @Override
    public void pushMode(int mode) {}
  }
}
