package org.ducha.cases;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.ducha.engine.CompiledRules;
import org.ducha.gate.Gate;
import org.ducha.gate.Hearing;
import org.ducha.rule.Mutant.OfGate;

/**
 * Tries other rules that decide requests. What a request moves does not depend on them and is found
 * out once.
 */
final class GateMutation {
  private final List<Case> cases;
  private final GateCaseRunner runner;
  private final Supplier<Gate> gate;
  private final IdentityHashMap<Case, Hearing> hearings = new IdentityHashMap<>();

  GateMutation(List<Case> all, CaseRunner runner, Supplier<Gate> gate) {
    this.cases = all.stream().filter(one -> one.gate().isPresent() && !one.refused()).toList();
    this.runner = new GateCaseRunner(runner);
    this.gate = gate;
  }

  boolean notices(OfGate mutant) {
    Gate other = gate.get().with(CompiledRules.of(mutant.gate()));
    return cases.stream()
        .anyMatch(
            tested ->
                !runner
                    .decide(
                        tested,
                        other,
                        hearings.computeIfAbsent(tested, one -> runner.hear(one, gate.get())))
                    .holds());
  }
}
