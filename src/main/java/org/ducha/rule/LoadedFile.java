package org.ducha.rule;

import java.util.List;
import org.ducha.fact.RuleRef;

/**
 * A rule file in its place.
 *
 * @param path relative to the rules folder
 */
record LoadedFile(String path, Location location, List<Rule> rules) {
  RuleRef ref(Rule rule) {
    return new RuleRef(rule.name(), path, rule.place().line());
  }
}
