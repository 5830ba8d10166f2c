package org.ducha.report;

import org.ducha.fact.Implied;
import org.ducha.fact.RuleRef;

/**
 * Targets at odds with each other.
 *
 * @param relation the rule that says how they are related
 */
public record Clash(int year, Implied implied, RuleRef relation) {
  /** Whether they cannot all hold at all, or only not where the others are just reached. */
  public String kind() {
    return implied.possible() ? "insufficient" : "impossible";
  }
}
