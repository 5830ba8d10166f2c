package org.ducha.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The floor: what a programmer would write for just these targets, without any engine. */
final class HandWritten implements Peer {
  private final Workload work;
  private final List<Requirement> requirements;

  HandWritten(Workload work) {
    this.work = work;
    this.requirements =
        work.goals().stream()
            .map(
                goal ->
                    new Requirement(goal, goal.required(), BigDecimal.valueOf(goal.tolerance())))
            .toList();
  }

  private record Requirement(Goal goal, BigDecimal limit, BigDecimal tolerance) {}

  private record Verdict(String id, String status) {}

  @Override
  public List<Verdict> check(int snapshot) {
    Map<String, BigDecimal> figures = work.snapshots().get(snapshot);
    List<Verdict> verdicts = new ArrayList<>(requirements.size());
    for (Requirement requirement : requirements) {
      String id = requirement.goal().id();
      verdicts.add(new Verdict(id, status(requirement, figures.get(id))));
    }
    return verdicts;
  }

  private static String status(Requirement requirement, BigDecimal figure) {
    Goal goal = requirement.goal();
    if (goal.sign().holds(figure, requirement.limit())) {
      return "pass";
    }
    return switch (goal.strength()) {
      case BINDING -> "fail";
      case ASPIRATIONAL -> "warn";
      case EXPECTED -> {
        BigDecimal shortfall = figure.subtract(requirement.limit()).abs();
        yield shortfall.compareTo(requirement.tolerance()) <= 0 ? "warn" : "fail";
      }
    };
  }

  @Override
  public Map<String, String> statuses(Object result) {
    return ((List<?>) result)
        .stream().map(Verdict.class::cast).collect(Collectors.toMap(Verdict::id, Verdict::status));
  }
}
