package org.ducha.engine;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.source.Nearest;

/** The words that part a rule, and what people write in their place. */
final class Keywords {
  static final String RULE = "rule";
  static final String WHEN = "when";
  static final String THEN = "then";
  static final String END = "end";

  private static final List<String> ALL = List.of(RULE, WHEN, THEN, END);

  private Keywords() {}

  /** Whether a word looks like any of them. */
  static boolean isNear(Token token) {
    return ALL.stream().anyMatch(word -> isNear(token, word));
  }

  /** Whether a word that is none of them looks like that one. */
  static boolean isNear(Token token, String word) {
    return token.getType() == DRL10Lexer.IDENTIFIER
        && word.equals(Nearest.to(token.getText(), ALL));
  }

  /** Whether the word begins with that one, and something else is glued to it. */
  static boolean isGlued(Token token, String word) {
    String text = token.getText().toLowerCase(Locale.ROOT);
    return token.getType() == DRL10Lexer.IDENTIFIER
        && text.startsWith(word)
        && text.length() > word.length() + 1;
  }

  /**
   * Where a line begins with a word that looks like that one.
   *
   * @param alone whether it is the only one that is missing, so that it may look like others too
   */
  static OptionalInt near(List<Token> tokens, int from, int to, String word, boolean alone) {
    return IntStream.range(from, to)
        .filter(i -> i == 0 || tokens.get(i - 1).getLine() < tokens.get(i).getLine())
        .filter(i -> isNear(tokens.get(i), word) || (alone && isLike(tokens.get(i), word)))
        .findFirst();
  }

  private static boolean isLike(Token token, String word) {
    return token.getType() == DRL10Lexer.IDENTIFIER
        && word.equals(Nearest.to(token.getText(), List.of(word)));
  }

  /** A token of that type where another stands. */
  static Token standIn(Token at, int type, String text) {
    CommonToken token = new CommonToken(at);
    token.setType(type);
    token.setText(text);
    return token;
  }

  /** What is left of a token behind its first letters. */
  static Token behind(Token at, int letters) {
    CommonToken token = new CommonToken(at);
    token.setStartIndex(at.getStartIndex() + letters);
    token.setCharPositionInLine(at.getCharPositionInLine() + letters);
    return token;
  }
}
