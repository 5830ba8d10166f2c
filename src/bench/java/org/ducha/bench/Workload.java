package org.ducha.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The same work for everybody: threshold targets, and figures of several snapshots to judge by
 * them. Of a seed, so that it is the same every time.
 *
 * @param goals the targets
 * @param snapshots the figure of each target
 */
record Workload(List<Goal> goals, List<Map<String, BigDecimal>> snapshots) {
  private static final long SEED = 20_240_205;
  private static final Sign[] SIGNS = {
    Sign.AT_LEAST, Sign.AT_LEAST, Sign.MORE_THAN, Sign.AT_MOST, Sign.LESS_THAN, Sign.EXACTLY
  };

  static Workload of(int targets, int snapshots) {
    Random random = new Random(SEED);
    List<Goal> goals = new ArrayList<>();
    for (int i = 1; i <= targets; i++) {
      goals.add(
          new Goal(
              "t%03d".formatted(i),
              SIGNS[random.nextInt(SIGNS.length)],
              10 * (1 + random.nextInt(100)),
              strength(random.nextInt(10))));
    }
    List<Map<String, BigDecimal>> figures = new ArrayList<>();
    for (int i = 0; i < snapshots; i++) {
      Map<String, BigDecimal> snapshot = new LinkedHashMap<>();
      goals.forEach(goal -> snapshot.put(goal.id(), figure(goal, random)));
      figures.add(snapshot);
    }
    return new Workload(List.copyOf(goals), List.copyOf(figures));
  }

  private static Goal.Strength strength(int of10) {
    return of10 < 6
        ? Goal.Strength.EXPECTED
        : of10 < 8 ? Goal.Strength.BINDING : Goal.Strength.ASPIRATIONAL;
  }

  /** Six of ten on the target or on its good side, three within a tenth, one beyond. */
  private static BigDecimal figure(Goal goal, Random random) {
    int tolerance = goal.tolerance();
    int of10 = random.nextInt(10);
    int away =
        of10 < 6
            ? -random.nextInt(3 * tolerance)
            : of10 < 9 ? random.nextInt(tolerance + 1) : tolerance + 1 + random.nextInt(tolerance);
    return BigDecimal.valueOf(
        switch (goal.sign()) {
          case AT_LEAST, MORE_THAN -> goal.limit() - away;
          case AT_MOST, LESS_THAN -> goal.limit() + away;
          default -> goal.limit() + Math.max(0, away);
        });
  }
}
