package org.ducha.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.message.Phrase;
import org.ducha.rule.Vocabulary;
import org.ducha.source.Mistake;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * The tokens that rules are made of. The engine's grammar knows many more; what holds one of those
 * is refused before it is parsed, which for some of them takes longer than anybody waits.
 */
final class Forms {
  /** What the forms of a rule are made of. */
  private static final Set<Integer> FORMS =
      Set.of(
          DRL10Lexer.PACKAGE,
          DRL10Lexer.DRL_RULE,
          DRL10Lexer.DRL_WHEN,
          DRL10Lexer.DRL_THEN,
          DRL10Lexer.DRL_END,
          DRL10Lexer.DRL_AND,
          DRL10Lexer.DRL_NOT,
          DRL10Lexer.DRL_EXISTS,
          DRL10Lexer.DRL_IN,
          DRL10Lexer.DRL_ACCUMULATE,
          DRL10Lexer.AT,
          DRL10Lexer.LPAREN,
          DRL10Lexer.RPAREN,
          DRL10Lexer.COMMA,
          DRL10Lexer.SEMI,
          DRL10Lexer.DOT,
          DRL10Lexer.COLON,
          DRL10Lexer.EQUAL,
          DRL10Lexer.NOTEQUAL,
          DRL10Lexer.LT,
          DRL10Lexer.LE,
          DRL10Lexer.GT,
          DRL10Lexer.GE,
          DRL10Lexer.AND,
          DRL10Lexer.OR);

  /** Names, and literals of every kind: those that do not fit are refused where they stand. */
  private static final Set<Integer> WORDS =
      Set.of(
          DRL10Lexer.IDENTIFIER,
          DRL10Lexer.DRL_STRING_LITERAL,
          DRL10Lexer.BOOL_LITERAL,
          DRL10Lexer.DECIMAL_LITERAL,
          DRL10Lexer.FLOAT_LITERAL,
          DRL10Lexer.DRL_BIG_DECIMAL_LITERAL,
          DRL10Lexer.DRL_BIG_INTEGER_LITERAL,
          DRL10Lexer.TIME_INTERVAL);

  /** The engine's other comparisons, which are answered with those that rules have. */
  private static final Set<Integer> COMPARISONS =
      Set.of(
          DRL10Lexer.DRL_MATCHES,
          DRL10Lexer.DRL_CONTAINS,
          DRL10Lexer.DRL_EXCLUDES,
          DRL10Lexer.DRL_MEMBEROF,
          DRL10Lexer.DRL_SOUNDSLIKE);

  private Forms() {}

  /** The first token that no form of a rule holds. */
  static Optional<Token> stranger(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> !FORMS.contains(token.getType()) && !WORDS.contains(token.getType()))
        .filter(token -> !COMPARISONS.contains(token.getType()))
        .filter(token -> !Vocabulary.isWord(token.getText()))
        .findFirst();
  }

  /** What begins at a token cannot be said in a rule. */
  static Mistake unsaid(SourceText source, Token token) {
    return unsaid(Tokens.place(source, token), Tokens.restOfLine(source, token))
        .nearest(token.getType() == DRL10Lexer.ASSIGN ? "==" : null);
  }

  static Mistake unsaid(Place place, String text) {
    return Mistake.at(place, Phrase.of("rule.cannot-be-said"))
        .found(text)
        .expected(Phrase.of("rule.forms"));
  }
}
