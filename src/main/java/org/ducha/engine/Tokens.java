package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** The tokens of rule files. */
final class Tokens {
  /** More than any rule that a person wrote. */
  private static final int MOST = 3000;

  private static final int DEEPEST = 30;
  private static final int MOST_SIGNS = 3;
  private static final Set<Integer> OPENING =
      Set.of(DRL10Lexer.LPAREN, DRL10Lexer.LBRACK, DRL10Lexer.LBRACE);
  private static final Set<Integer> CLOSING =
      Set.of(DRL10Lexer.RPAREN, DRL10Lexer.RBRACK, DRL10Lexer.RBRACE);
  private static final Set<Integer> SIGNS =
      Set.of(
          DRL10Lexer.BANG,
          DRL10Lexer.SUB,
          DRL10Lexer.ADD,
          DRL10Lexer.TILDE,
          DRL10Lexer.INC,
          DRL10Lexer.DEC,
          DRL10Lexer.QUESTION);

  private Tokens() {}

  /**
   * The tokens of a file in their order, without comments and spaces. No text in a rule goes on in
   * the next line: a quote that is still open there ends with its line as {@code TEXT}, so that it
   * does not swallow the rules below it.
   */
  static List<Token> of(String text) {
    DRL10Lexer lexer = new PlainLexer(text);
    lexer.removeErrorListeners();
    List<Token> all = new ArrayList<>();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        all.add(isOpen(token) ? cut(lexer, token) : token);
      }
    }
    return all;
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

  private static void checkDepth(SourceText source, List<Token> tokens, Mistakes mistakes) {
    int depth = 0;
    int signs = 0;
    for (Token token : tokens) {
      int type = token.getType();
      depth += OPENING.contains(type) ? 1 : CLOSING.contains(type) ? -1 : 0;
      signs = SIGNS.contains(type) ? signs + 1 : 0;
      if (depth > DEEPEST || signs > MOST_SIGNS) {
        mistakes.add(Mistake.at(place(source, token), Phrase.of("rule.too-deep")));
        return;
      }
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

  /** The text from the first token to the last. */
  static String between(SourceText source, Token first, Token last) {
    String text = source.text();
    return text.substring(
        text.offsetByCodePoints(0, first.getStartIndex()),
        text.offsetByCodePoints(0, last.getStopIndex() + 1));
  }

  /** The line that a token stands in. */
  static String lineOf(SourceText source, Token token) {
    return source.text().lines().skip(token.getLine() - 1L).findFirst().orElse("").strip();
  }

  /** The text from a token to the end of its line. */
  static String restOfLine(SourceText source, Token token) {
    return source
        .text()
        .substring(source.text().offsetByCodePoints(0, token.getStartIndex()))
        .lines()
        .findFirst()
        .orElse("")
        .strip();
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
