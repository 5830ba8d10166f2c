package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ducha.Golden;
import org.ducha.Shipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ducha check --series}, {@code --ledger} and {@code --previous}: the periods of a year. */
class SeriesCommandTest {
  private static final Path FORMATS = Path.of("src/test/resources/formats");
  private static final String SERIES = "src/test/resources/formats/series/";

  /** Relative, so that reports do not depend on where the project lies. */
  private static final Path RULES = Path.of("target/series/rules");

  private static final List<String> YEAR =
      List.of(
          SERIES + "q1.yaml", SERIES + "q2.yaml", SERIES + "q2-revised.yaml", SERIES + "q3.yaml");

  @TempDir private Path folder;

  @BeforeEach
  void copyRules() throws IOException {
    Rules.copy(FORMATS.resolve("rules"), "", RULES);
    Rules.copy(Shipped.RULES, "judgement.drl", RULES);
    Rules.copy(Shipped.RULES, "escalation.drl", RULES);
    Rules.copy(Shipped.RULES, "grading/", RULES);
  }

  private static Run check(List<String> snapshots, String... options) {
    List<String> arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(snapshots);
    arguments.addAll(List.of("--rules", RULES.toString()));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }

  private Run year(String... options) throws IOException {
    Path ledger = folder.resolve("year.yaml");
    Files.deleteIfExists(ledger);
    List<String> all =
        new ArrayList<>(
            List.of("--ledger", ledger.toString(), "--year-before", SERIES + "2023-q4.yaml"));
    all.addAll(List.of(options));
    return check(YEAR, all.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "junit", "sarif", "conftest", "markdown", "csv"})
  void formatsShowTheYear(String format) throws IOException {
    for (String language : List.of("zh", "en")) {
      Run run = year("--format", format, "--lang", language);
      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isEqualTo(2);
      Golden.assertSame(Golden.file("series/" + format + "." + language + ".txt"), run.out());
    }
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() throws IOException {
    JsonNode forwards = JsonMapper.shared().readTree(year("--format", "json").out());
    List<String> turned = List.of(YEAR.get(3), YEAR.get(1), YEAR.get(2), YEAR.get(0));
    JsonNode otherwise =
        JsonMapper.shared()
            .readTree(
                check(
                        turned,
                        "--ledger",
                        folder.resolve("turned.yaml").toString(),
                        "--year-before",
                        SERIES + "2023-q4.yaml",
                        "--format",
                        "json")
                    .out());
    assertThat(otherwise.get(0)).isEqualTo(forwards.get(3));
    assertThat(otherwise.get(3)).isEqualTo(forwards.get(0));
  }

  @Test
  void withoutAListNothingIsNumbered() {
    Run run = check(YEAR, "--series");
    assertThat(run.out()).contains("红色督办。", "连续2期落后").doesNotContain("号，", "督办事项");
  }

  @Test
  void snapshotsAreIndependentUnlessAsked() {
    JsonNode reports = JsonMapper.shared().readTree(check(YEAR, "--format", "json").out());
    for (JsonNode report : reports) {
      assertThat(report.get("followed").isNull()).isTrue();
      assertThat(report.get("findings").get(0).get("follow_up").isNull()).isTrue();
    }
  }

  @Test
  void thePreviousSnapshotIsEnoughForATurn() {
    Run run = check(List.of(SERIES + "q3.yaml"), "--previous", SERIES + "q2.yaml");
    assertThat(run.out()).contains("转为未达标  重大安全事故", "恢复达标    服务业增加值增速");
  }

  @Test
  void theListIsKeptFromPeriodToPeriod() throws IOException {
    Path ledger = folder.resolve("list.yaml");
    for (String snapshot : YEAR) {
      assertThat(check(List.of(snapshot), "--ledger", ledger.toString()).err()).isEmpty();
    }
    Path atOnce = folder.resolve("at-once.yaml");
    assertThat(check(YEAR, "--ledger", atOnce.toString()).err()).isEmpty();
    String text = Files.readString(ledger);
    assertThat(text).isEqualTo(Files.readString(atOnce));
    Golden.assertSame(Golden.file("series/ledger.yaml"), text);
  }

  @Test
  void theListStaysWhereASnapshotCannotBeEvaluated() throws IOException {
    Path ledger = folder.resolve("list.yaml");
    check(YEAR.subList(0, 1), "--ledger", ledger.toString());
    String before = Files.readString(ledger);
    Run run =
        check(
            List.of(SERIES + "q2.yaml", "src/test/resources/formats/broken.yaml"),
            "--ledger",
            ledger.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("未改动");
    assertThat(Files.readString(ledger)).isEqualTo(before);
  }

  @Test
  void anEarlierPeriodAloneWouldLoseWhatIsKnown() throws IOException {
    Path ledger = folder.resolve("list.yaml");
    check(YEAR, "--ledger", ledger.toString());
    String before = Files.readString(ledger);
    Run run = check(YEAR.subList(0, 1), "--ledger", ledger.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("2024-Q2 · 2024-Q3");
    assertThat(Files.readString(ledger)).isEqualTo(before);
  }

  @Test
  void twoSnapshotsStandSideBySide() {
    for (String language : List.of("zh", "en")) {
      for (String format : List.of("text", "json")) {
        Run run =
            Run.of(
                "compare",
                SERIES + "q1.yaml",
                SERIES + "q3.yaml",
                "--rules",
                RULES.toString(),
                "--format",
                format,
                "--lang",
                language);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        Golden.assertSame(
            Golden.file("series/compare." + format + "." + language + ".txt"), run.out());
      }
    }
  }

  @Test
  void whatCannotBeEvaluatedIsNotCompared() {
    Run run =
        Run.of(
            "compare",
            SERIES + "q1.yaml",
            "src/test/resources/formats/broken.yaml",
            "--rules",
            RULES.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("broken.yaml:4:15");
  }
}
