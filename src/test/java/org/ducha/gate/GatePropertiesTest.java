package org.ducha.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.ducha.OneTarget;
import org.ducha.Ruleset;
import org.ducha.Seeds;
import org.ducha.Shipped;
import org.ducha.fact.Verdict;
import org.ducha.rule.RuleFiles;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every request that moves one target. */
class GatePropertiesTest {
  private static final List<String> PACES = List.of("steady()", "atYearEnd()", "linear()");
  private static final List<String> STRENGTHS =
      List.of("binding()", "expected()", "aspirational()");
  private static final List<String> PERIODS = List.of("2024-Q1", "2024-05", "2024-Q3", "2024-Q4");
  private static final Map<String, Ruleset> RULESETS = new ConcurrentHashMap<>();

  /** A target with a figure, and changes of the figure from the worst on. */
  private record World(Ruleset ruleset, String period, String actual, String unit, boolean floor) {
    /** What is decided on a change. */
    Verdict decision(BigDecimal change) {
      SourceText request =
          OneTarget.source(
              "request.yaml",
              "{id: '1', title: 申请, unit: 某局, effects: {the-target: "
                  + (change.signum() > 0 ? "+" : "")
                  + change.toPlainString()
                  + unit
                  + "}}");
      SourceText snapshot =
          OneTarget.source(
              "snapshot.yaml",
              "region: 某地\nperiod: " + period + "\nfigures:\n  the-target: " + actual + "\n");
      LocalDate day = LocalDate.of(period.endsWith("Q4") ? 2025 : 2024, month(), 1);
      Decision decision = ruleset.gate(GateRequest.of(request, snapshot).onDay(day));
      assertThat(decision.moved()).hasSize(1);
      return decision.verdict();
    }

    private int month() {
      return switch (period) {
        case "2024-Q1" -> 4;
        case "2024-05" -> 6;
        case "2024-Q3" -> 10;
        default -> 1;
      };
    }
  }

  private static World world(Random random) {
    boolean floor = random.nextInt(3) > 0;
    boolean percent = random.nextBoolean();
    String unit = percent ? "%" : "亿元";
    BigDecimal target = number(random, 20).add(BigDecimal.valueOf(20));
    String limit =
        (floor
                ? (random.nextBoolean() ? ".atLeast" : ".moreThan")
                : (random.nextBoolean() ? ".atMost" : ".lessThan"))
            + "( \""
            + target.toPlainString()
            + unit
            + "\" )";
    String pace = PACES.get(random.nextInt(floor && !percent ? 3 : 2));
    String strength = STRENGTHS.get(random.nextInt(3));
    Ruleset ruleset =
        RULESETS.computeIfAbsent(limit + "." + pace + "." + strength, GatePropertiesTest::ruleset);
    BigDecimal actual = target.add(number(random, 8)).subtract(number(random, 8));
    return new World(
        ruleset,
        PERIODS.get(random.nextInt(PERIODS.size())),
        actual.toPlainString() + unit,
        percent ? "个百分点" : "亿元",
        floor);
  }

  /** A decimal below the limit with at most one decimal. */
  private static BigDecimal number(Random random, int limit) {
    return BigDecimal.valueOf(random.nextInt(limit * 10), 1);
  }

  private static Ruleset ruleset(String verbs) {
    RuleFiles files = OneTarget.files(verbs);
    Map<String, SourceText> texts = new HashMap<>(files.texts());
    texts.put("gate.drl", Shipped.files().texts().get("gate.drl"));
    return Ruleset.load(new RuleFiles("rules", texts), Shipped.CLOCK);
  }

  /** The figure stays above zero, so that nothing but the target speaks. */
  private static List<BigDecimal> changes(Random random, World world) {
    List<BigDecimal> changes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      changes.add(number(random, 9).add(new BigDecimal("0.1")));
      changes.add(number(random, 9).add(new BigDecimal("0.1")).negate());
    }
    changes.sort(null);
    if (!world.floor()) {
      Collections.reverse(changes);
    }
    return changes;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aWorseEffectNeverGivesAMilderDecision(long seed) {
    Random random = Seeds.random(seed);
    World world = world(random);
    Verdict milder = Verdict.REJECT;
    for (BigDecimal change : changes(random, world)) {
      Verdict decision = world.decision(change);
      assertThat(decision).as(world + " " + change).isGreaterThanOrEqualTo(milder);
      milder = decision;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anImprovementIsNeverRejectedAndNothingIsNeverDecided(long seed) {
    Random random = Seeds.random(seed + 1000);
    World world = world(random);
    BigDecimal better = number(random, 9).add(new BigDecimal("0.1"));
    assertThat(world.decision(world.floor() ? better : better.negate()))
        .as(world + " " + better)
        .isNotEqualTo(Verdict.REJECT);
    assertThatThrownBy(() -> world.decision(BigDecimal.ZERO))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("a change of nothing");
  }

  static LongStream seeds() {
    return Seeds.many().limit(40);
  }
}
