package org.ducha.server;

import java.util.List;
import org.ducha.Ruleset;
import org.ducha.gate.Decision;
import org.ducha.gate.GateOutcome;
import org.ducha.gate.GateOutcome.Refused;
import org.ducha.gate.GateRequest;
import org.ducha.message.Language;
import org.ducha.output.GateJson;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;

/** Requests are decided by the rules of the gate. */
final class RulesGate implements Approvals {
  @Override
  public Decided decide(Ruleset rules, Asked asked, Language language) {
    List<GateOutcome> outcomes =
        rules.gateInOrder(new GateRequest(asked.requests(), asked.on(), asked.date()));
    refuseUndecided(outcomes);
    List<Decision> decisions = outcomes.stream().map(GateOutcome::decision).toList();
    return new Decided(
        new GateJson(language).write(outcomes),
        decisions.stream().map(decision -> decision.verdict().word()).toList(),
        decisions.get(0).date());
  }

  /** What is wrong with the snapshot is told of every request, and once here. */
  private static void refuseUndecided(List<GateOutcome> outcomes) {
    List<Mistake> mistakes =
        outcomes.stream()
            .filter(Refused.class::isInstance)
            .flatMap(outcome -> ((Refused) outcome).mistakes().stream())
            .distinct()
            .toList();
    if (outcomes.isEmpty() || !mistakes.isEmpty()) {
      throw new MistakesException(mistakes);
    }
  }
}
