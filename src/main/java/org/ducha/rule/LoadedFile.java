package org.ducha.rule;

import java.util.List;
import java.util.Set;
import org.ducha.fact.RuleRef;

/**
 * A rule file in its place.
 *
 * @param folder the rules folder as the user named it
 * @param path relative to the rules folder
 * @param mentioned words of its unread rules that may be ids of indicators
 */
record LoadedFile(
    String folder, String path, Location location, List<Rule> rules, Set<String> mentioned) {
  RuleRef ref(Rule rule) {
    return new RuleRef(rule.name(), folder, path, rule.place().line());
  }

  /** The same file with other rules. */
  LoadedFile with(List<Rule> others) {
    return new LoadedFile(folder, path, location, others, mentioned);
  }
}
