package org.ducha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ducha.message.Language;
import org.ducha.output.JsonReport;
import org.ducha.report.Outcome;
import org.ducha.report.Report;
import org.ducha.rule.RuleFiles;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule set as a library. */
class RulesetTest {
  private static final Path THIRD = Shipped.FIXTURES.resolve("illustrative/qiantang-2024-q3.yaml");

  private static String json(Report report) {
    return new JsonReport(Language.ZH).write(List.of(new Outcome.Checked(report)));
  }

  @Test
  void sameInputsGiveSameBytes() {
    Ruleset again = Ruleset.load(Shipped.RULES, Shipped.CLOCK);
    assertThat(json(again.check(THIRD))).isEqualTo(json(Shipped.ruleset().check(THIRD)));
    assertThat(again.book().digest()).isEqualTo(Shipped.ruleset().book().digest());
  }

  @Test
  void oneRuleSetServesManyThreads() throws Exception {
    Ruleset ruleset = Ruleset.load(Shipped.RULES, Shipped.CLOCK);
    List<Path> snapshots = new ArrayList<>();
    for (String quarter : List.of("q1", "q2", "q3", "q4")) {
      snapshots.add(Shipped.FIXTURES.resolve("illustrative/qiantang-2024-" + quarter + ".yaml"));
    }
    Map<Path, String> alone = new HashMap<>();
    for (Path snapshot : snapshots) {
      alone.put(snapshot, json(Shipped.ruleset().check(snapshot)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> checks = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Path snapshot = snapshots.get(i % snapshots.size());
        checks.add(() -> json(ruleset.check(snapshot)).equals(alone.get(snapshot)));
      }
      for (Future<Boolean> check : threads.invokeAll(checks)) {
        assertThat(check.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  /** The shipped rules with one file more, or in place of another. */
  private static RuleFiles with(String path, String text) {
    Map<String, SourceText> files = new HashMap<>(Shipped.files().texts());
    files.put(path, OneTarget.source("rules/" + path, text));
    return new RuleFiles("rules", files);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // no finding, two findings
        "when $s : Standing( met == true, indicator != \"gdp-growth\" ) then insert( $s.warn( \"short\" ) ); | two findings",
        // a rule that throws
        "when $a : Figure( indicator == \"gdp\" ) $b : Figure( indicator == \"gdp-growth\" ) then insert( Derived.share( \"service-va-share\", $a, $b ) ); | failed, nothing",
        // a rule without end
        "when $d : Derived() $f : Figure( indicator == \"gdp\" ) then insert( Derived.share( \"digital-core-va-share\", $f, $f ) ); | fires without end",
        // two rules derive the same
        "when $f : Figure( indicator == \"gdp\", low > \"0元\" ) then insert( Derived.share( \"general-expenditure-cut\", $f, $f ) ); | two rules derive",
      })
  void aRuleThatFailsGivesNoReport(String rule, String message) {
    String text = "package ducha;\nrule \"坏规则\" @en( \"Bad\" ) " + rule + " end\n";
    Ruleset ruleset = Ruleset.load(with("office.drl", text), Shipped.CLOCK);
    assertThatThrownBy(() -> ruleset.check(THIRD))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aFindingThatIsMissingGivesNoReport() {
    String judgement =
        Shipped.files()
            .texts()
            .get("judgement.drl")
            .text()
            .replace("met == true", "met == true, pace == \"zero\"");
    Ruleset ruleset = Ruleset.load(with("judgement.drl", judgement), Shipped.CLOCK);
    assertThatThrownBy(() -> ruleset.check(THIRD))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("no finding of the target")
        .hasMessageContaining("rules/2024/");
  }

  @Test
  void aRuleSetWithoutTargetsIsNone() {
    Map<String, SourceText> files = new HashMap<>();
    Shipped.files()
        .texts()
        .forEach(
            (path, text) -> {
              if (path.startsWith("grading/") || path.equals("ruleset.yaml")) {
                files.put(path, text);
              }
            });
    assertThatThrownBy(() -> Ruleset.load(new RuleFiles("rules", files), Shipped.CLOCK))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("no rule that states a target");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "office.drl        | package ducha.y2024; | package does not belong",
        "2024/office.drl   | package ducha;       | package does not belong",
        "more/office.drl   | package ducha;       | wrong place",
        "2024/a/office.drl | package ducha.y2024; | wrong place",
      })
  void aRuleInAForeignPackageIsRefused(String path, String text, String message) {
    assertThatThrownBy(() -> Ruleset.load(with(path.strip(), text), Shipped.CLOCK))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Figure( value > 5.5 )                                        | needs quotes",
        "Standing( pace == \"LINEAR\" )                               | no such word",
        "Shortfall( points <= \"1%\" )                                | another kind",
        "Figure( indicator == \"gdp\", value > \"5%\" )               | another kind",
        "Figure( indicator == \"gdp-grwth\" )                         | nearest is \"gdp-growth\"",
        "Shortfall( lag <= 10 )                                       | needs quotes",
      })
  void everyLiteralIsTyped(String pattern, String message) {
    String text =
        "package ducha;\nrule \"坏规则\" @en( \"Bad\" )\nwhen\n  $a : Adjusted()\n  "
            + pattern
            + "\nthen\n  insert( $a.pending( \"adjusted\" ) );\nend\n";
    assertThatThrownBy(() -> Ruleset.load(with("office.drl", text), Shipped.CLOCK))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("rules/office.drl:5:")
        .hasMessageContaining(message);
  }
}
