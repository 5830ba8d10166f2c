package org.ducha.engine;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;

/** Whether a space stands between two tokens of one line. */
final class Spacing {
  /** Never after a space. */
  private static final Set<Integer> CLINGING =
      Set.of(DRL10Lexer.COMMA, DRL10Lexer.SEMI, DRL10Lexer.DOT);

  /** What a bracket after it does not belong to. */
  private static final Set<Integer> WORDS =
      Set.of(
          DRL10Lexer.DRL_IN,
          DRL10Lexer.DRL_NOT,
          DRL10Lexer.DRL_EXISTS,
          DRL10Lexer.DRL_AND,
          DRL10Lexer.DRL_OR);

  private static final Set<Integer> SIGNS =
      Set.of(DRL10Lexer.SUB, DRL10Lexer.ADD, DRL10Lexer.BANG, DRL10Lexer.TILDE);

  private Spacing() {}

  /**
   * The space between two tokens.
   *
   * @param beforeLast what stands before them, or the first of them where nothing does
   */
  static String between(Token beforeLast, Token last, Token next) {
    return isOpen(beforeLast, last, next) ? " " : "";
  }

  /** How long the tokens are on one line. */
  static int width(List<Token> tokens) {
    int width = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      width += token.getText().codePointCount(0, token.getText().length());
      width +=
          i == 0 ? 0 : between(tokens.get(Math.max(0, i - 2)), tokens.get(i - 1), token).length();
    }
    return width;
  }

  private static boolean isOpen(Token beforeLast, Token last, Token next) {
    if (CLINGING.contains(next.getType())
        || last.getType() == DRL10Lexer.DOT
        || last.getType() == DRL10Lexer.AT
        || isSign(beforeLast, last)) {
      return false;
    }
    if (next.getType() == DRL10Lexer.RPAREN) {
      return last.getType() != DRL10Lexer.LPAREN;
    }
    return next.getType() != DRL10Lexer.LPAREN || !isCalled(beforeLast, last);
  }

  /** Whether a bracket after the token holds what it takes: a fact's constraints, arguments. */
  private static boolean isCalled(Token beforeLast, Token token) {
    boolean afterDot = beforeLast.getType() == DRL10Lexer.DOT;
    return isWord(token) && (afterDot || !WORDS.contains(token.getType()));
  }

  private static boolean isSign(Token beforeLast, Token token) {
    return SIGNS.contains(token.getType())
        && !isWord(beforeLast)
        && beforeLast.getType() != DRL10Lexer.RPAREN;
  }

  private static boolean isWord(Token token) {
    return Character.isJavaIdentifierPart(token.getText().codePointAt(0));
  }
}
