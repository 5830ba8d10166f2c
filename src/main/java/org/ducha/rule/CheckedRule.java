package org.ducha.rule;

import java.util.Set;
import org.ducha.rule.FactType.Phase;

/**
 * A rule that may be handed to the engine.
 *
 * @param printed the text the engine gets
 * @param makes the types of what it inserts
 */
record CheckedRule(Rule rule, String printed, Set<FactType> makes) {
  /** Whether it relates targets to each other and needs no snapshot. */
  boolean isRelation() {
    return makes.stream().anyMatch(FactType::isOfRelations);
  }

  /** Whether it decides approval requests. */
  boolean isGate() {
    return makes.stream().anyMatch(FactType::isOfGate);
  }

  /** Whether it computes figures from other figures. */
  boolean isDerivation() {
    return makes.stream().anyMatch(type -> type.phase() == Phase.DERIVED);
  }
}
