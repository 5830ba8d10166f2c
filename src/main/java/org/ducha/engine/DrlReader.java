package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.message.Phrase;
import org.ducha.rule.Rule;
import org.ducha.rule.RuleFile;
import org.ducha.rule.RuleReader;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * Reads rule files with the engine's own grammar.
 *
 * <p>A file is cut into rules by its tokens before anything is parsed, so that a mistake in one
 * rule hides none in another and a missing {@code end} is found where it is missing.
 */
public final class DrlReader implements RuleReader {
  @Override
  public RuleFile read(SourceText source, Mistakes mistakes) {
    Tokens.checkUnseen(source, mistakes);
    int before = mistakes.count();
    List<Token> tokens = Tokens.of(source, mistakes);
    boolean whole = mistakes.count() == before;
    if (!whole && tokens.isEmpty()) {
      return new RuleFile(source, null, Place.of(source.file()), List.of(), false);
    }
    List<Integer> starts = ruleStarts(tokens);
    int headEnd = starts.isEmpty() ? tokens.size() : starts.get(0);
    Head head = head(source, tokens.subList(0, headEnd), mistakes);
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : tokens.size();
      rule(source, tokens.subList(starts.get(i), end), mistakes).ifPresent(rules::add);
    }
    return new RuleFile(
        source, head.name.orElse(null), head.place, rules, whole && rules.size() == starts.size());
  }

  private static Optional<Rule> rule(SourceText source, List<Token> tokens, Mistakes mistakes) {
    Mistakes inRule = nameOf(tokens).map(mistakes::inRule).orElse(mistakes);
    return Tokens.check(source, tokens, inRule)
        ? Outline.of(source, tokens, inRule)
            .map(outline -> new RuleParser(source, inRule).rule(outline))
        : Optional.empty();
  }

  /** The name after {@code rule}, whatever quotes stand around it. */
  private static Optional<String> nameOf(List<Token> tokens) {
    return tokens.stream()
        .skip(1)
        .findFirst()
        .map(token -> token.getText().replaceAll("[\"'“”‘’＂]", ""))
        .filter(name -> !name.isBlank());
  }

  /** The indices of the tokens that begin a rule. */
  static List<Integer> ruleStarts(List<Token> tokens) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean firstOnLine = i == 0 || tokens.get(i - 1).getLine() < tokens.get(i).getLine();
      if (tokens.get(i).getType() == DRL10Lexer.DRL_RULE && firstOnLine) {
        starts.add(i);
      }
    }
    return starts;
  }

  private record Head(Optional<String> name, Place place) {}

  /** The tokens before the first rule: {@code package NAME;} and nothing else. */
  private static Head head(SourceText source, List<Token> tokens, Mistakes mistakes) {
    Tokens.check(source, tokens, mistakes);
    if (tokens.isEmpty() || tokens.get(0).getType() != DRL10Lexer.PACKAGE) {
      Place place =
          tokens.isEmpty() ? new Place(source.file(), 1, 1) : Tokens.place(source, tokens.get(0));
      mistakes.add(
          Mistake.at(place, Phrase.of("rule.no-package"))
              .expected(Phrase.verbatim("package ducha;")));
      return new Head(Optional.empty(), place);
    }
    StringBuilder name = new StringBuilder();
    int next = 1;
    while (next < tokens.size()
        && (tokens.get(next).getType() == DRL10Lexer.IDENTIFIER
            || tokens.get(next).getType() == DRL10Lexer.DOT)) {
      name.append(tokens.get(next).getText());
      next++;
    }
    if (next < tokens.size() && tokens.get(next).getType() == DRL10Lexer.SEMI) {
      next++;
    }
    if (next < tokens.size()) {
      Token extra = tokens.get(next);
      mistakes.add(
          Mistake.at(Tokens.place(source, extra), Phrase.of("rule.only-rules"))
              .found(Tokens.restOfLine(source, extra))
              .expected(Phrase.verbatim("rule \"…\"")));
    }
    return new Head(
        Optional.of(name.toString()),
        Tokens.place(source, tokens.size() > 1 ? tokens.get(1) : tokens.get(0)));
  }
}
