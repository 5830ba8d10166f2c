package org.ducha.cases;

import java.util.IdentityHashMap;
import java.util.List;
import org.ducha.engine.CompiledRules;
import org.ducha.gate.Gate;
import org.ducha.gate.Hearing;
import org.ducha.rule.Mutant.OfGate;

/**
 * Tries other rules that decide requests. What a request moves does not depend on them and is found
 * out once.
 */
final class GateMutation {
  private final List<GateCase> cases;
  private final GateCaseRunner runner;
  private final Judges judges;
  private final IdentityHashMap<GateCase, Hearing> hearings = new IdentityHashMap<>();

  GateMutation(List<Tested> cases, CaseRunner runner, Judges judges) {
    this.cases =
        cases.stream()
            .filter(GateCase.class::isInstance)
            .map(GateCase.class::cast)
            .filter(tested -> !tested.refused())
            .toList();
    this.runner = new GateCaseRunner(runner);
    this.judges = judges;
  }

  boolean notice(OfGate mutant) {
    Gate gate = judges.gate();
    Gate other = gate.with(CompiledRules.of(mutant.gate()));
    return cases.stream()
        .anyMatch(
            tested ->
                !runner
                    .decide(
                        tested,
                        other,
                        hearings.computeIfAbsent(tested, one -> runner.hear(one, gate)))
                    .holds());
  }
}
