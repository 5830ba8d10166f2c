package org.ducha.rule;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.ducha.fact.Indicator;
import org.ducha.quantity.Units;
import org.ducha.source.Place;

/**
 * What the words of a rule are checked against.
 *
 * @param units the units of the rule set
 * @param indicators all indicators by id
 * @param mentioned the ids of all statements, also of those that are wrong
 * @param complete whether every statement could be read, so that what is not here is nowhere
 * @param gradings the names of the gradings
 * @param years the years that have targets
 * @param dropped what was left out of the rule set that is extended, and where that is said
 */
record RuleContext(
    Units units,
    Map<String, Indicator> indicators,
    Set<String> mentioned,
    boolean complete,
    Collection<String> gradings,
    Collection<Integer> years,
    Map<String, Place> dropped) {

  /** Whether there is such an indicator, for all that can be known. */
  boolean knows(String indicator) {
    return !complete || indicators.containsKey(indicator) || mentioned.contains(indicator);
  }
}
