package org.ducha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ducha.OneTarget;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.cases.CaseReader;
import org.ducha.cases.CaseRun;
import org.ducha.cases.MutationRun;
import org.ducha.cases.Tested;
import org.ducha.engine.DrlReader;
import org.ducha.fact.RuleRef;
import org.ducha.message.Language;
import org.ducha.rule.Mutant.OfEscalation;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that say what is followed up, as rules, and the cases beside them. */
class EscalationRulesTest {
  private static final String RULES = "escalation.drl";
  private static final SourceText CASES =
      Shipped.files().cases().get("escalation.cases.yaml").read(new Mistakes()).orElseThrow();

  private static List<Tested> cases(String text) {
    return CaseReader.read(
        OneTarget.source("own.cases.yaml", text),
        Shipped.ruleset().book().header().regions().get(0));
  }

  private static Rulebook with(String path, String text) {
    Map<String, SourceText> files = new HashMap<>(Shipped.files().texts());
    files.put(path, OneTarget.source("rules/" + path, text));
    return RulebookLoader.load(new RuleFiles("rules", files), new DrlReader());
  }

  private static String rule(String when, String then) {
    return "package ducha;\nrule \"跟踪规则\" @en( \"Own\" )\nwhen\n  "
        + when
        + "\nthen\n  insert( "
        + then
        + " );\nend\n";
  }

  @Test
  void casesNoticeEveryChange() {
    List<Tested> cases = cases(CASES.text());
    MutationRun run = DecisionMutation.of(OfEscalation.class, cases);
    assertThat(run.survivors()).isEmpty();
    assertThat(run.equivalent()).isEmpty();
    List<Tested> fewer =
        cases(
            CASES
                .text()
                .lines()
                .filter(
                    line ->
                        !line.contains("level: red")
                            || (!line.contains("in-a-row: 2") && !line.contains("turn:"))
                            || line.contains("course: {}"))
                .collect(Collectors.joining("\n")));
    assertThat(fewer).hasSizeLessThan(cases.size()).hasSizeGreaterThan(30);
    assertThat(DecisionMutation.of(OfEscalation.class, fewer).survivors())
        .extracting(mutant -> mutant.change().in(Language.EN))
        .contains("behindInARow >= 2 → behindInARow >= 3")
        .doesNotContain("behindInARow >= 2 → behindInARow >= 1");
    assertThat(DecisionMutation.of(OfEscalation.class, List.of()).noticed()).isZero();
  }

  @Test
  void casesShowEveryRule() {
    Ruleset ruleset = Shipped.ruleset();
    CaseRun all = CaseRun.of(ruleset.book(), cases(CASES.text()), ruleset);
    assertThat(all.failures()).isEmpty();
    assertThat(unshown(all)).isEmpty();
    CaseRun fewer =
        CaseRun.of(
            ruleset.book(),
            cases(CASES.text().lines().limit(6).collect(Collectors.joining("\n"))),
            ruleset);
    assertThat(unshown(fewer)).contains("销号", "连续落后督办").doesNotContain("列入督办");
  }

  private static Set<String> unshown(CaseRun run) {
    return run.coverage().neverFired().stream()
        .filter(rule -> rule.file().equals(RULES))
        .map(RuleRef::name)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actual: 5.4%, level: red                    | level should be red, is yellow",
        "actual: 5.4%, item: open                    | item should be open, is opened",
        "actual: 5.5%, item: opened                  | item should be opened, is none",
        "actual: 5.4%, turn: new-warning             | turn should be new-warning, is none",
        "actual: 5.4%, in-a-row: 2                   | in-a-row should be 2, is 1",
        "actual: 5.4%, forecast: 5.4%                | forecast should be 5.4%, is none",
        "actual: 5.4%, by: [销号]                    | by should be [销号], is [落后预警]",
        "actual: 5.4%, refused: true                 | it should be refused and was judged",
        "actual: 5.4, level: red                     | it could not be evaluated",
      })
  void whatCameOtherwiseIsSaid(String rest, String difference) {
    Ruleset ruleset = Shipped.ruleset();
    List<Tested> cases =
        cases("- {target: gdp-growth, period: 2024-Q1, course: {}, " + rest + "}\n");
    assertThat(CaseRun.of(ruleset.book(), cases, ruleset).failures())
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure.differences().get(0).in(Language.EN)).startsWith(difference));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "course: {}                                             | the case expects nothing",
        "course: {2024-Q2: 5%}, level: red                      | earlier periods",
        "course: {2023-Q4: 5%}, level: red                      | earlier periods",
        "course: {2024-01: 5%, 2024-01: 5%}, level: red         | 2024-01",
        "course: {2024-02: 5%, 2024-01: 5%}, level: red         | earlier periods",
        "course: {2024-1: 5%}, level: red                       | 2024-1",
        "course: {2024-01: {actuel: 5%}}, level: red            | actuel",
        "course: {2024-01: {waivers: []}}, level: red           | waivers",
        "course: [5%], level: red                               | a list",
        "course: {}, level: rot                                 | expected one of red",
        "course: {}, item: closd                                | nearest is \"closed\"",
        "course: {}, turn: easd                                 | nearest is \"eased\"",
        "course: {}, in-a-row: two                              | two",
        "course: {}, status: fail                               | status",
        "course: {}, refused: yes                               | yes",
      })
  void aCaseThatCannotBeReadIsAMistake(String rest, String message) {
    assertThatThrownBy(() -> cases("- {target: gdp-growth, period: 2024-Q1, " + rest + "}\n"))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("own.cases.yaml:1:")
        .hasMessageContaining(message);
  }

  @Test
  void aCaseNeedsItsTarget() {
    assertThatThrownBy(() -> cases("- {period: 2024-Q1, course: {}, level: red}\n"))
        .hasMessageContaining("target:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{target: gdp-grwth, course: {}}", "{target: gdp-growth, course: {2024-Q1: 5}}"})
  void lintFindsWhatCannotRun(String text) {
    String own = "- " + text.replace("}}", "}, period: 2024-Q2, level: none}") + "\n";
    Map<String, Enclosure> cases =
        Map.of(
            "own.cases.yaml",
            new Enclosure("rules/own.cases.yaml", own.getBytes(StandardCharsets.UTF_8)));
    RuleFiles files =
        new RuleFiles(
            "rules",
            Shipped.files().texts(),
            cases,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    Ruleset ruleset = Ruleset.load(files, Shipped.CLOCK);
    assertThat(ruleset.mistakesInCases())
        .singleElement()
        .satisfies(
            mistake ->
                assertThat(mistake.place().toString()).startsWith("rules/own.cases.yaml:1:"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$c : Course( level == \"red\" )                  | $c.red()         | Course has no such property",
        "$c : Course( status == \"FAIL\" )                | $c.red()         | nearest is \"fail\"",
        "$c : Course( behindInARow >= \"2\" )             | $c.red()         | 2",
        "$c : Course( daysLeft <= 31.5 )                  | $c.blue()        | 31.5",
        "$c : Course( indicator == \"gdp-grwth\" )        | $c.red()         | nearest is \"gdp-growth\"",
        "$e : Escalation( level == \"rot\" )              | $e.open()        | expected one of blue",
        "$c : Course()                                    | $c.close()       | another number of arguments",
        "$c : Course() $e : Escalation()                  | $c.close( $e )   | a wrong argument",
        "$c : Course()                                    | $c.rad()         | nearest is \"red\"",
        "$c : Course() Figure( indicator == \"gdp\" )     | $c.red()         | courses and items only",
        "$c : Course() Request()                          | $c.red()         | courses and items only",
        "$c : Course() not Escalation()                   | $c.red()         | its absence is not final",
      })
  void whatCannotBeSaidIsRefused(String when, String then, String message) {
    assertThatThrownBy(() -> with("office.drl", rule(when, then)))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("rules/office.drl:")
        .hasMessageContaining(message);
  }

  @Test
  void theyJudgeNothing() {
    Rulebook book = Shipped.ruleset().book();
    assertThat(book.escalation()).isPresent();
    assertThat(book.decidingRules()).extracting(RuleRef::file).contains(RULES);
    assertThat(book.allJudgingRules()).extracting(RuleRef::file).doesNotContain(RULES);
    assertThat(book.judging("strict").orElseThrow()).doesNotContain("rule \"销号\"");
  }
}
