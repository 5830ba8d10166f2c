package org.ducha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ducha.quantity.Units;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;

/** What of a rule set every office shares: the rules that judge and name no indicator. */
public final class SharedRules {
  private final RuleReader reader;
  private final RuleFormatter formatter;
  private final RuleContext nothingKnown;

  private SharedRules(RuleReader reader, RuleFormatter formatter, List<String> gradings) {
    this.reader = reader;
    this.formatter = formatter;
    this.nothingKnown =
        new RuleContext(Units.common(), Map.of(), Set.of(), true, gradings, Set.of(), Map.of());
  }

  /**
   * The texts of the files that hold any such rule, by path: as they are where they hold no other
   * rule, else what stands before their first rule and those of them that are shared.
   *
   * @param files rule files by their paths
   */
  public static Map<String, String> of(
      Map<String, SourceText> files, RuleReader reader, RuleFormatter formatter) {
    List<String> gradings =
        files.keySet().stream()
            .flatMap(path -> Location.of(path).stream())
            .map(Location::grading)
            .filter(Objects::nonNull)
            .toList();
    SharedRules shared = new SharedRules(reader, formatter, gradings);
    Map<String, String> texts = new TreeMap<>();
    files.forEach((path, file) -> shared.in(file).ifPresent(text -> texts.put(path, text)));
    return texts;
  }

  private Optional<String> in(SourceText file) {
    Mistakes mistakes = new Mistakes();
    List<Rule> rules = reader.read(file, null, mistakes).rules();
    mistakes.throwIfAny();
    List<Rule> shared = rules.stream().filter(this::isShared).toList();
    if (shared.isEmpty()) {
      return Optional.empty();
    }
    return shared.size() == rules.size()
        ? Optional.of(file.text())
        : formatter.format(only(shared, file, rules.get(0)), mistakes);
  }

  private boolean isShared(Rule rule) {
    if (rule.insertions().stream().anyMatch(Drafts::isStatement)) {
      return false;
    }
    Mistakes mistakes = new Mistakes();
    new RuleChecker(nothingKnown, rule, mistakes).check();
    return mistakes.isEmpty();
  }

  private static SourceText only(List<Rule> shared, SourceText file, Rule first) {
    List<String> parts = new ArrayList<>();
    file.text().lines().limit(first.place().line() - 1L).forEach(parts::add);
    shared.forEach(rule -> parts.add(rule.text()));
    return new SourceText(file.file(), String.join("\n", parts), "");
  }
}
