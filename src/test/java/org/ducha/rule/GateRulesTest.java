package org.ducha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ducha.OneTarget;
import org.ducha.Ruleset;
import org.ducha.Seeds;
import org.ducha.Shipped;
import org.ducha.cases.CaseRun;
import org.ducha.cases.MutationRun;
import org.ducha.cases.Tested;
import org.ducha.engine.DrlReader;
import org.ducha.gate.GateRequest;
import org.ducha.message.Language;
import org.ducha.output.GateJson;
import org.ducha.rule.Mutant.OfGate;
import org.ducha.rule.RulesDiff.Change;
import org.ducha.rule.RulesDiff.RuleChange;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that decide approval requests, as rules. */
class GateRulesTest {
  private static RuleFiles with(String path, String text) {
    Map<String, SourceText> files = new HashMap<>(Shipped.files().texts());
    files.put(path, OneTarget.source("rules/" + path, text));
    return new RuleFiles("rules", files);
  }

  private static Rulebook load(RuleFiles files) {
    return RulebookLoader.load(files, new DrlReader());
  }

  private static String rule(String when, String then) {
    return "package ducha;\nrule \"审批规则\" @en( \"Own\" )\nwhen\n  "
        + when
        + "\nthen\n  insert( "
        + then
        + " );\nend\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$f : Finding( status == \"fail\" ) Request() | $f.waived( $f )           | a wrong argument",
        "$r : Request() Finding()                     | $r.reject()               | speak of requests only",
        "$r : Request() Figure( indicator == \"gdp\" )| $r.reject()               | speak of requests only",
        "$m : Movement() $w : Waiver()                | $w.idle( \"expired\" )    | decide them and nothing else",
        "$e : Effect( size > 1 )                      | $e.review()               | needs quotes",
        "$e : Effect( size > \"1\" )                  | $e.review()               | the unit is missing",
        "$m : Movement( indicator == \"gdp-growth\", worseBy > \"0.1%\" ) | $m.reject() | a quantity in 个百分点",
        "$m : Movement( becomes == \"FAIL\" )         | $m.reject()               | nearest is \"fail\"",
        "$m : Movement( later == \"fail\" )           | $m.reject()               | Movement has no such property",
        "$r : Request( uint == \"区财政局\" )         | $r.review()               | nearest is \"unit\"",
        "$r : Request( unit > \"区财政局\" )          | $r.review()               | has no order",
        "$r : Request()                               | $r.approved()             | nearest is \"approve\"",
        "$r : Request() not Proposal()                | $r.approve()              | its absence is not final",
        "$p : Proposal( decision == \"reject\" )      | $p.review()               | another number of arguments",
        "$p : Proposal() $m : Movement()              | $p.review( $m )           | a wrong argument",
        "$b : Basis( day > \"2024-13-01\" )           | $b.review()               | there is no such day",
      })
  void whatCannotBeSaidIsRefused(String when, String then, String message) {
    assertThatThrownBy(() -> load(with("office.drl", rule(when, then))))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("rules/office.drl:")
        .hasMessageContaining(message);
  }

  @Test
  void aGradingDecidesNoRequests() {
    String strict = Shipped.files().texts().get("grading/strict.drl").text();
    String more = rule("$r : Request()", "$r.reject()").replace("package ducha;\n", "");
    assertThatThrownBy(() -> load(with("grading/strict.drl", strict + more)))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("do not stand in a grading");
  }

  @Test
  void theyJudgeNothing() {
    Rulebook book = Shipped.ruleset().book();
    assertThat(book.decidingRules()).hasSizeGreaterThan(10);
    assertThat(book.allJudgingRules()).doesNotContainAnyElementsOf(book.decidingRules());
    assertThat(book.judging("strict").orElseThrow()).doesNotContain("rule \"未见不利影响\"");
  }

  @Test
  void aChangedOneIsSeen() {
    String gate = Shipped.files().texts().get("gate.drl").text();
    Rulebook newer =
        load(
            with(
                "gate.drl",
                gate.replace("quartersBehind > 0", "quartersBehind > 1")
                    .replace("rule \"数据有误\"", "rule \"数据有严重错误\"")));
    assertThat(RulesDiff.between(Shipped.ruleset().book(), newer).rules())
        .extracting(RuleChange::change, RuleChange::name, RuleChange::judges)
        .containsExactlyInAnyOrder(
            tuple(Change.CHANGED, "快照早于最近结束的季度", false),
            tuple(Change.ADDED, "数据有严重错误", false),
            tuple(Change.REMOVED, "数据有误", false));
  }

  @Test
  void figuresFollowFromOneAnother() {
    Derivations derivations = Shipped.ruleset().book().derivations("strict");
    assertThat(derivations.following("general-expenditure"))
        .containsExactly("general-expenditure-cut");
    assertThat(derivations.following("general-budget-revenue"))
        .containsExactly("general-budget-revenue-growth", "general-budget-revenue-sync");
    assertThat(derivations.following("gdp"))
        .containsExactly("digital-core-va-share", "service-va-gdp-share-gain", "service-va-share");
    assertThat(derivations.following("gdp-growth"))
        .containsExactly("general-budget-revenue-sync", "resident-income-sync");
    assertThat(derivations.following("market-entities")).isEmpty();
    assertThat(derivations.sources("general-expenditure-cut"))
        .containsExactly("general-expenditure");
  }

  @Test
  void casesNoticeEveryChange() {
    List<Tested> cases = CaseRun.read(Shipped.ruleset().book());
    MutationRun run = DecisionMutation.of(OfGate.class, cases);
    assertThat(run.survivors()).isEmpty();
    assertThat(run.equivalent()).isEmpty();
    SourceText file =
        Shipped.files().cases().get("gate.cases.yaml").read(new Mistakes()).orElseThrow();
    List<String> lines = file.text().lines().toList();
    List<Tested> fewer =
        cases.stream()
            .filter(
                one ->
                    !one.place().file().equals(file.file())
                        || !lines.get(one.place().line() - 1).contains("by: [快照早于最近结束的季度]"))
            .toList();
    assertThat(fewer).hasSize(cases.size() - 2);
    assertThat(DecisionMutation.of(OfGate.class, fewer).survivors())
        .extracting(mutant -> mutant.rule().name())
        .containsOnly("快照早于最近结束的季度");
  }

  @ParameterizedTest(name = "seed {0}")
  @CsvSource({"1", "2", "3"})
  void theOrderOfRulesDoesNotMatter(long seed) {
    Random random = Seeds.random(seed);
    RuleReader shuffling =
        (source, packageName, mistakes) -> {
          RuleFile file = new DrlReader().read(source, packageName, mistakes);
          List<Rule> rules = new ArrayList<>(file.rules());
          Collections.shuffle(rules, random);
          return new RuleFile(source, rules, file.mentioned());
        };
    Ruleset shuffled = Ruleset.load(Shipped.files(), shuffling, Shipped.CLOCK);
    for (String request : List.of("to-5.1", "to-4.9", "both-worse", "revenue")) {
      assertThat(decide(shuffled, request)).isEqualTo(decide(Shipped.ruleset(), request));
    }
  }

  private static String decide(Ruleset ruleset, String request) {
    GateRequest asked =
        GateRequest.of(
            SourceText.read(Shipped.FIXTURES.resolve("gate/" + request + ".yaml")),
            SourceText.read(Shipped.FIXTURES.resolve("gate/qiantang-2024-q3.yaml")));
    return new GateJson(Language.ZH).write(ruleset.gate(asked));
  }
}
