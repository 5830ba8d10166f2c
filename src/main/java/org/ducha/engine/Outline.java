package org.ducha.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * The parts of one rule.
 *
 * @param name the token of its name
 * @param notes the tokens between the name and "when"
 * @param conditions "when" and the tokens after it
 * @param then the token after them
 * @param consequence the tokens between it and "end"
 * @param last the token "end", or else the last there is
 */
record Outline(
    Token first,
    Token name,
    List<Token> notes,
    List<Token> conditions,
    Token then,
    List<Token> consequence,
    Token last) {

  /** The outline of the tokens from one {@code rule} to the next. */
  static Optional<Outline> of(SourceText source, List<Token> tokens, Mistakes mistakes) {
    Place place = Tokens.place(source, tokens.get(0));
    if (tokens.size() < 2 || tokens.get(1).getType() != DRL10Lexer.DRL_STRING_LITERAL) {
      mistakes.add(
          Mistake.at(place, Phrase.of("rule.no-name"))
              .found(Tokens.restOfLine(source, tokens.get(0)))
              .expected(Phrase.verbatim("rule \"…\"")));
      return Optional.empty();
    }
    int when = indexOf(tokens, DRL10Lexer.DRL_WHEN);
    int then = indexOf(tokens, DRL10Lexer.DRL_THEN);
    int end = lastIndexOf(tokens, DRL10Lexer.DRL_END);
    if (end < then) {
      end = -1;
    }
    missing(place, when, "when", mistakes);
    missing(place, then, "then", mistakes);
    missing(place, end, "end", mistakes);
    if (when < 0 || then < 0) {
      return Optional.empty();
    }
    if (then < when) {
      mistakes.add(Mistake.at(place, Phrase.of("rule.then-before-when")));
      return Optional.empty();
    }
    if (end >= 0 && end + 1 < tokens.size()) {
      Token extra = tokens.get(end + 1);
      mistakes.add(
          Mistake.at(Tokens.place(source, extra), Phrase.of("rule.after-end"))
              .found(Tokens.restOfLine(source, extra))
              .expected(Phrase.verbatim("rule \"…\"")));
    }
    int close = end < 0 ? tokens.size() : end;
    return Optional.of(
        new Outline(
            tokens.get(0),
            tokens.get(1),
            tokens.subList(2, when),
            tokens.subList(when, then),
            tokens.get(then),
            tokens.subList(then + 1, close),
            tokens.get(end < 0 ? tokens.size() - 1 : end)));
  }

  private static void missing(Place rule, int index, String word, Mistakes mistakes) {
    if (index < 0) {
      mistakes.add(
          Mistake.at(rule, Phrase.of("rule.part-missing", word)).expected(Phrase.verbatim(word)));
    }
  }

  private static int indexOf(List<Token> tokens, int type) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).getType() == type)
        .findFirst()
        .orElse(-1);
  }

  private static int lastIndexOf(List<Token> tokens, int type) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).getType() == type)
        .reduce(-1, (earlier, later) -> later);
  }
}
