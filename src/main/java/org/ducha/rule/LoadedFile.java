package org.ducha.rule;

import java.util.List;
import org.ducha.fact.RuleRef;

/**
 * A rule file in its place.
 *
 * @param folder the rules folder as the user named it
 * @param path relative to the rules folder
 * @param whole whether every rule of it could be read
 */
record LoadedFile(String folder, String path, Location location, List<Rule> rules, boolean whole) {
  /** Whether nothing that its rules insert is unknown. */
  boolean isComplete() {
    return whole && rules.stream().allMatch(rule -> rule.whole() || !rule.insertions().isEmpty());
  }

  RuleRef ref(Rule rule) {
    return new RuleRef(rule.name(), folder, path, rule.place().line());
  }

  /** The same file with other rules. */
  LoadedFile with(List<Rule> others) {
    return new LoadedFile(folder, path, location, others, whole);
  }
}
