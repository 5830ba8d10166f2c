package org.ducha.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ducha.OneTarget;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.check.CheckRequest;
import org.ducha.check.Linked;
import org.ducha.fact.Verdict;
import org.ducha.message.Language;
import org.ducha.output.GateJson;
import org.ducha.output.JsonReport;
import org.ducha.report.Outcome.Checked;
import org.ducha.rule.RuleFiles;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;

/** Approval requests decided in a program, nothing read from files. */
class GateTest {
  private static final LocalDate DAY = LocalDate.of(2024, 10, 20);
  private static final String FIGURES =
      """
      figures:
        gdp: 1000亿元
        service-va: 360亿元
        gdp-growth: 5.6%
        general-expenditure: 94.7亿元
        general-expenditure-cut: 5.3%
        general-budget-revenue: 105.1亿元
        general-budget-revenue-growth: 5.1%
        resident-income-growth: 5%
        talent-startup-projects: 46个
      """;
  private static final String YEAR_BEFORE =
      """
      figures:
        gdp: 950亿元
        service-va: 332.5亿元
        general-expenditure: 100亿元
        general-budget-revenue: 100亿元
      """;

  private static SourceText source(String file, String text) {
    return OneTarget.source(file, text);
  }

  private static SourceText snapshot(String period, String figures) {
    return source(
        period + ".yaml", "region: 杭州市钱塘区\nperiod: " + period + "\ncoverage: partial\n" + figures);
  }

  private static CheckRequest on() {
    return CheckRequest.of(snapshot("2024-Q3", FIGURES))
        .withBaseline(Optional.of(snapshot("2023-Q3", YEAR_BEFORE)))
        .withLinked(Linked.NONE);
  }

  private static SourceText request(String id, String effects) {
    return source(id, "{id: " + id + ", title: 申请, unit: 区财政局, effects: {" + effects + "}}");
  }

  private static Decision decide(Ruleset ruleset, String effects) {
    return ruleset.gate(GateRequest.of(request("A-1", effects), on()).onDay(DAY));
  }

  private static Decision decide(String effects) {
    return decide(Shipped.ruleset(), effects);
  }

  private static Map<String, String> moved(Decision decision) {
    Map<String, String> moved = new HashMap<>();
    decision
        .moved()
        .forEach(
            one ->
                moved.put(
                    one.after().finding().indicator(), one.after().finding().matter().actual()));
    return moved;
  }

  /** The shipped rules with one file more, or in place of another. */
  private static Ruleset with(String path, String text) {
    Map<String, SourceText> files = new HashMap<>(Shipped.files().texts());
    files.put(path, source("rules/" + path, text));
    return Ruleset.load(new RuleFiles("rules", files), Shipped.CLOCK);
  }

  private static Ruleset withRule(String rule) {
    return with("office.drl", "package ducha;\nrule \"本局规则\" @en( \"Own\" ) " + rule + " end\n");
  }

  @Test
  void aLevelMovesWhatIsReportedAndDerivedOfIt() {
    Decision decision = decide("general-expenditure: +0.2亿元");
    assertThat(decision.verdict()).isEqualTo(Verdict.APPROVE);
    assertThat(moved(decision)).isEqualTo(Map.of("general-expenditure-cut", "5.1%"));
  }

  @Test
  void oneStepFollowsFromAnother() {
    assertThat(moved(decide("general-budget-revenue: -1亿元")))
        .isEqualTo(Map.of("general-budget-revenue-sync", "-1.5个百分点"));
    assertThat(moved(decide("gdp-growth: +0.1个百分点")))
        .isEqualTo(
            Map.of(
                "gdp-growth",
                "5.7%",
                "general-budget-revenue-sync",
                "-0.6个百分点",
                "resident-income-sync",
                "-0.7个百分点"));
    assertThat(moved(decide("service-va: +10亿元")))
        .isEqualTo(Map.of("service-va-gdp-share-gain", "2个百分点"));
  }

  @Test
  void severalEffectsAddUp() {
    Decision decision = decide("service-va: +10亿元, gdp: +25亿元, general-expenditure: +1000万元");
    assertThat(moved(decision).keySet())
        .containsExactlyInAnyOrder("service-va-gdp-share-gain", "general-expenditure-cut");
    assertThat(decision.effects()).hasSize(3);
    // the share of the digital economy cannot be computed: nothing of it is reported
    assertThat(decision.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(decision.decisive())
        .singleElement()
        .satisfies(
            argument ->
                assertThat(argument.proposal().indicator()).isEqualTo("digital-core-va-share"));
  }

  @Test
  void theSnapshotItselfIsNotChanged() {
    CheckRequest on = on();
    String before = checked(on);
    Shipped.ruleset().gate(GateRequest.of(request("A-1", "gdp-growth: -3个百分点"), on).onDay(DAY));
    assertThat(checked(on)).isEqualTo(before);
  }

  private static String checked(CheckRequest on) {
    return new JsonReport(Language.ZH).write(List.of(new Checked(Shipped.ruleset().check(on))));
  }

  @Test
  void requestsSeeThoseApprovedBefore() {
    List<SourceText> requests =
        List.of(
            request("A-1", "general-expenditure: +0.2亿元"),
            request("A-2", "general-expenditure: +0.2亿元"),
            request("A-3", "general-expenditure: +0.1亿元"),
            request("A-4", "gdp-growth: -0.1个百分点"));
    List<GateOutcome> outcomes =
        Shipped.ruleset().gateInOrder(new GateRequest(requests, on(), Optional.of(DAY)));
    assertThat(outcomes).extracting(GateOutcome::exitCode).containsExactly(0, 2, 0, 0);
    assertThat(moved(outcomes.get(1).decision()))
        .isEqualTo(Map.of("general-expenditure-cut", "4.9%"));
    assertThat(moved(outcomes.get(2).decision()))
        .isEqualTo(Map.of("general-expenditure-cut", "5%"));
    assertThat(outcomes.get(3).decision().approvedBefore()).containsExactly("A-1", "A-3");
    assertThat(outcomes.get(3).decision().inputs())
        .extracting(input -> input.role() + " " + input.file())
        .containsExactly(
            "request A-4",
            "snapshot 2024-Q3.yaml",
            "baseline 2023-Q3.yaml",
            "approved A-1",
            "approved A-3");
    // by itself each of them could be approved
    for (SourceText request : requests) {
      assertThat(Shipped.ruleset().gate(GateRequest.of(request, on()).onDay(DAY)).verdict())
          .isEqualTo(Verdict.APPROVE);
    }
  }

  @Test
  void aCountMayNotFallBelowZeroWithWhatWasApprovedBefore() {
    List<SourceText> requests =
        List.of(
            request("A-1", "talent-startup-projects: +1个"),
            request("A-2", "talent-startup-projects: -48个"));
    List<GateOutcome> outcomes =
        Shipped.ruleset().gateInOrder(new GateRequest(requests, on(), Optional.of(DAY)));
    assertThat(outcomes).extracting(GateOutcome::exitCode).containsExactly(0, 3);
    assertThatThrownBy(() -> outcomes.get(1).decision())
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("A-2:1:")
        .hasMessageContaining("-1个");
  }

  @Test
  void aPostedSnapshotOpensNoFile() {
    SourceText naming =
        snapshot("2024-Q3", "baseline: fixtures/gate/qiantang-2023-q3.yaml\n" + FIGURES);
    assertThatThrownBy(
            () ->
                Shipped.ruleset()
                    .gate(
                        GateRequest.of(
                            request("A-1", "gdp-growth: +1个百分点"),
                            CheckRequest.of(naming).withLinked(Linked.NONE))))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("cannot name a file");
  }

  @Test
  void onlyOneIsDecidedAtATime() {
    GateRequest two =
        new GateRequest(
            List.of(request("A-1", "gdp: +1亿元"), request("A-2", "gdp: +1亿元")),
            on(),
            Optional.empty());
    assertThatThrownBy(() -> Shipped.ruleset().gate(two))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void figuresThatFollowFromOneAnotherInACircleAreAnError() {
    Ruleset circular =
        withRule(
            "when $a : Figure( indicator == \"private-investment-growth\" )"
                + " $b : Figure( indicator == \"fixed-investment-growth\" )"
                + " then insert( Derived.growth( \"private-investment-growth\", $a, $b ) );");
    SourceText figures =
        snapshot(
            "2024-Q3", "figures: {private-investment-growth: 9%, fixed-investment-growth: 8%}\n");
    assertThatThrownBy(
            () ->
                circular.gate(
                    GateRequest.of(
                            request("A-1", "private-investment-growth: +1个百分点"),
                            CheckRequest.of(figures))
                        .onDay(DAY)))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("in a circle");
  }

  @Test
  void rulesMayCountAndCompareWhatMoves() {
    Ruleset counting =
        withRule(
            "when $r : Request()"
                + " accumulate( Movement( worse == true ); $n : count(); $n > 1 )"
                + " then insert( $r.reject() );");
    assertThat(decide(counting, "gdp-growth: -0.2个百分点").decisive()).hasSize(1);
    assertThat(decide(counting, "gdp-growth: -0.2个百分点, talent-startup-projects: -2个").decisive())
        .hasSize(3);
    Ruleset lenient =
        withRule(
            "when $m : Movement( indicator == \"gdp-growth\", worseBy > \"0.3个百分点\" )"
                + " then insert( $m.reject() );");
    assertThat(decide(lenient, "gdp-growth: -0.4个百分点").decisive()).hasSize(1);
    assertThat(decide(lenient, "gdp-growth: -0.41个百分点").decisive()).hasSize(2);
    Ruleset level =
        withRule(
            "when $e : Effect( indicator == \"general-expenditure\", becomes > \"94.8亿元\" )"
                + " then insert( $e.review() );");
    assertThat(decide(level, "general-expenditure: +1000万元").verdict()).isEqualTo(Verdict.APPROVE);
    assertThat(decide(level, "general-expenditure: +1001万元").verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void aRuleThatFailsDecidesNothing() {
    Ruleset endless =
        withRule(
            "when $p : Proposal( decision == \"approve\" ) $m : Movement() then insert( $m.approve() );");
    assertThatThrownBy(() -> decide(endless, "gdp-growth: -0.1个百分点"))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("fires without end");
  }

  @Test
  void oneRuleSetDecidesInManyThreads() throws Exception {
    Ruleset ruleset = Ruleset.load(Shipped.RULES, Shipped.CLOCK);
    List<String> effects =
        List.of(
            "general-expenditure: +0.2亿元",
            "general-expenditure: +0.4亿元",
            "service-va: -10亿元",
            "gdp-growth: -0.1个百分点");
    Map<String, String> alone = new HashMap<>();
    effects.forEach(one -> alone.put(one, json(decide(one))));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> decisions = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        String one = effects.get(i % effects.size());
        decisions.add(() -> json(decide(ruleset, one)).equals(alone.get(one)));
      }
      for (Future<Boolean> same : threads.invokeAll(decisions)) {
        assertThat(same.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static String json(Decision decision) {
    return new GateJson(Language.ZH).write(decision);
  }
}
