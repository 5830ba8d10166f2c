package org.ducha.rule;

import java.util.Collection;
import java.util.Map;
import org.ducha.fact.Indicator;
import org.ducha.quantity.Units;

/**
 * What the words of a rule are checked against.
 *
 * @param units the units of the rule set
 * @param indicators all indicators by id
 * @param gradings the names of the gradings
 * @param years the years that have targets
 */
record RuleContext(
    Units units,
    Map<String, Indicator> indicators,
    Collection<String> gradings,
    Collection<Integer> years) {}
