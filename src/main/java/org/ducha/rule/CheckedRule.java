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
  /** What it is for. */
  Purpose purpose() {
    return makes.stream()
        .map(FactType::purpose)
        .filter(purpose -> purpose != Purpose.JUDGING)
        .findFirst()
        .orElse(Purpose.JUDGING);
  }

  /** Whether it computes figures from other figures. */
  boolean isDerivation() {
    return makes.stream().anyMatch(type -> type.phase() == Phase.DERIVED);
  }
}
