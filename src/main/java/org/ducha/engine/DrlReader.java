package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.ducha.rule.Rule;
import org.ducha.rule.RuleFile;
import org.ducha.rule.RuleReader;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Reads rule files with the engine's own grammar.
 *
 * <p>A file is cut into rules by its tokens before anything is parsed, so that a mistake in one
 * rule hides none in another and a missing {@code end} is found where it is missing.
 */
public final class DrlReader implements RuleReader {
  @Override
  public RuleFile read(SourceText source, @Nullable String packageName, Mistakes mistakes) {
    Spelling spelling = Spelling.of(source);
    SourceText mended = spelling.mended();
    List<Token> all = Tokens.of(mended.text());
    if (!Tokens.checkCount(source, all, mistakes)) {
      return new RuleFile(source, List.of(), Set.of());
    }
    Cut cut = Cut.of(all);
    List<Rule> rules = new ArrayList<>();
    Set<String> mentioned = new TreeSet<>();
    int firstRule = cut.rules().isEmpty() ? Integer.MAX_VALUE : lineOf(cut.rules().get(0));
    if (spelling.report(0, firstRule - 1, mistakes)) {
      new Head(mended, packageName, mistakes).check(cut);
    }
    for (int i = 0; i < cut.rules().size(); i++) {
      List<Token> tokens = cut.rules().get(i);
      int next = i + 1 < cut.rules().size() ? lineOf(cut.rules().get(i + 1)) : Integer.MAX_VALUE;
      Mistakes inRule = nameOf(mended, tokens).map(mistakes::inRule).orElse(mistakes);
      Optional<Rule> rule =
          spelling.report(lineOf(tokens), next - 1, inRule)
              ? rule(mended, tokens, inRule)
              : Optional.empty();
      rule.ifPresent(rules::add);
      if (rule.filter(read -> read.has(Rule.Part.INSERTIONS)).isEmpty()) {
        mentioned.addAll(RuleFile.idsIn(Tokens.text(tokens.get(0), tokens.get(tokens.size() - 1))));
      }
    }
    return new RuleFile(source, rules, mentioned);
  }

  private static int lineOf(List<Token> tokens) {
    return tokens.get(0).getLine();
  }

  private static Optional<Rule> rule(SourceText source, List<Token> tokens, Mistakes mistakes) {
    return Tokens.check(source, tokens, mistakes)
        ? Outline.of(source, tokens, mistakes)
            .map(outline -> new RuleParser(source, mistakes).rule(outline))
        : Optional.empty();
  }

  /** The name in the line of {@code rule}, whatever quotes stand around it. */
  private static Optional<String> nameOf(SourceText source, List<Token> tokens) {
    return Optional.of(Tokens.restOfLine(source, tokens.get(0)))
        .map(line -> line.substring(Math.min(line.length(), tokens.get(0).getText().length())))
        .map(line -> line.replaceFirst("\\s*(@|//).*", "").replaceAll("[\"']", "").strip())
        .filter(name -> !name.isEmpty());
  }
}
