package org.ducha.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.source.SourceText;

/**
 * What a case asks of the gate, and what must come of it.
 *
 * @param request what is asked
 * @param date the day of the decision
 * @param decision what must be decided, empty where that does not matter
 * @param moved the lights of every target that must move, before and after; empty where that does
 *     not matter
 * @param by the rules that must make the decision what it is; empty where that does not matter
 */
public record GateCase(
    SourceText request,
    LocalDate date,
    Optional<String> decision,
    Optional<Map<String, String>> moved,
    Optional<Set<String>> by) {
  boolean expectsSomething() {
    return decision.isPresent() || moved.isPresent() || by.isPresent();
  }
}
