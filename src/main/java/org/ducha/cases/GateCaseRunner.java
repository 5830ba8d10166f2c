package org.ducha.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ducha.fact.Movement;
import org.ducha.fact.RuleRef;
import org.ducha.gate.Argument;
import org.ducha.gate.Decision;
import org.ducha.gate.Gate;
import org.ducha.gate.Hearing;
import org.ducha.gate.Moved;
import org.ducha.message.Phrase;
import org.ducha.source.MistakesException;

/** Runs cases of approval requests: each judges the targets it mentions and no others. */
final class GateCaseRunner {
  private final CaseRunner runner;

  GateCaseRunner(CaseRunner runner) {
    this.runner = runner;
  }

  CaseResult run(GateCase tested, Gate gate) {
    try {
      return decide(tested, gate, hear(tested, gate));
    } catch (MistakesException e) {
      return CaseRunner.refused(tested, tested.refused(), e);
    }
  }

  /**
   * The request of a case before it is decided, whatever the rules that decide are.
   *
   * @throws MistakesException if it cannot be decided
   */
  Hearing hear(GateCase tested, Gate gate) {
    return gate.hear(tested.request(), runner.inputs(tested), tested.date());
  }

  CaseResult decide(GateCase tested, Gate gate, Hearing hearing) {
    try {
      Decision decision = gate.decide(hearing);
      List<Phrase> differences =
          tested.refused() ? List.of(Phrase.of("case.not-refused")) : differences(tested, decision);
      return new CaseResult(tested, differences, Optional.empty(), fired(decision));
    } catch (MistakesException e) {
      return CaseRunner.refused(tested, tested.refused(), e);
    }
  }

  private static Set<RuleRef> fired(Decision decision) {
    Set<RuleRef> fired = new LinkedHashSet<>();
    for (Argument argument : decision.arguments()) {
      fired.add(argument.rule());
      fired.addAll(argument.waivedBy());
    }
    return fired;
  }

  private static List<Phrase> differences(GateCase wanted, Decision decision) {
    List<Phrase> differences = new ArrayList<>();
    compare("decision", wanted.decision(), decision.verdict().word(), differences);
    compare(
        "moved",
        wanted.moved().<Map<String, String>>map(TreeMap::new),
        moved(decision),
        differences);
    compare("by", wanted.by(), by(decision), differences);
    return differences;
  }

  private static <T> void compare(
      String key, Optional<T> wanted, T came, List<Phrase> differences) {
    wanted
        .filter(expected -> !expected.equals(came))
        .ifPresent(
            expected ->
                differences.add(
                    Phrase.of("case.differs", key, expected.toString(), came.toString())));
  }

  private static Map<String, String> moved(Decision decision) {
    Map<String, String> moved = new TreeMap<>();
    for (Moved one : decision.moved()) {
      Movement movement = one.movement();
      moved.put(movement.indicator(), movement.was().word() + " → " + movement.becomes().word());
    }
    return moved;
  }

  private static Set<String> by(Decision decision) {
    return decision.decisive().stream()
        .map(argument -> argument.rule().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
