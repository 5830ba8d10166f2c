package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ducha.Golden;
import org.ducha.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ducha check}: what it writes and how it ends. */
class CheckCommandTest {
  private static final String PUBLISHED = "fixtures/qiantang-2024-q4-published.yaml";
  private static final String THIRD = "fixtures/illustrative/qiantang-2024-q3.yaml";
  private static final String FOURTH = "fixtures/illustrative/qiantang-2024-q4.yaml";
  private static final String MAY = "fixtures/illustrative/qiantang-2024-05-partial.yaml";
  private static final String OCTOBER = "fixtures/illustrative/qiantang-2024-10-partial.yaml";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "published, fixtures/qiantang-2024-q4-published.yaml, 2",
    "q1, fixtures/illustrative/qiantang-2024-q1.yaml, 2",
    "q3, fixtures/illustrative/qiantang-2024-q3.yaml, 2",
    "q4, fixtures/illustrative/qiantang-2024-q4.yaml, 2",
    "may, fixtures/illustrative/qiantang-2024-05-partial.yaml, 1",
  })
  void reportsAreTheSameAsEver(String name, String snapshot, int code) {
    for (String language : List.of("zh", "en")) {
      Run text = Run.of("check", snapshot, "--lang", language);
      Run json = Run.of("check", snapshot, "--lang", language, "--format", "json");
      assertThat(text.code()).isEqualTo(code);
      assertThat(json.code()).isEqualTo(code);
      assertThat(text.err() + json.err()).isEmpty();
      Golden.assertSame(Golden.file("check/" + name + "." + language + ".txt"), text.out());
      Golden.assertSame(Golden.file("check/" + name + "." + language + ".json"), json.out());
    }
  }

  @Test
  void pendingIsListedOnRequest() {
    Run run = Run.of("check", MAY, "--pending");
    assertThat(run.out()).contains("■ 暂不评价 315", "地区生产总值增速").doesNotContain("--pending");
    Golden.assertSame(Golden.file("check/may.pending.txt"), run.out());
  }

  @Test
  void anotherGradingGivesAnotherLight() {
    JsonNode strict = json("check", THIRD, "--grading", "strict", "--format", "json");
    JsonNode yinchuan = json("check", THIRD, "--grading", "yinchuan-2025", "--format", "json");
    assertThat(strict.get(0).get("rules").get("grading").asString()).isEqualTo("strict");
    assertThat(reasons(yinchuan)).contains("tolerated");
    assertThat(strict.get(0).get("summary").get("fail").asInt())
        .isGreaterThan(yinchuan.get(0).get("summary").get("fail").asInt());
  }

  @Test
  void fixturesShowEveryReasonOfPromises() {
    Set<String> reasons = new TreeSet<>();
    for (String quarter : List.of("q1", "q2", "q3", "q4")) {
      reasons.addAll(
          reasons(
              json(
                  "check",
                  "fixtures/illustrative/qiantang-2024-" + quarter + ".yaml",
                  "--format",
                  "json")));
    }
    reasons.addAll(reasons(json("check", MAY, OCTOBER, "--format", "json")));
    reasons.addAll(reasons(json("check", THIRD, "--grading", "yinchuan-2025", "--format", "json")));
    assertThat(reasons)
        .containsExactlyInAnyOrder(
            "adjusted",
            "met",
            "occurred",
            "not-due",
            "tolerated",
            "behind",
            "short",
            "not-published",
            "not-reported",
            "missing",
            "done",
            "done-late",
            "under-way",
            "overdue",
            "not-started");
  }

  private static Set<String> reasons(JsonNode reports) {
    Set<String> reasons = new TreeSet<>();
    for (JsonNode report : reports) {
      for (JsonNode finding : report.get("findings")) {
        if (List.of("target", "milestone").contains(finding.get("kind").asString())) {
          reasons.add(finding.get("reason").asString());
        }
      }
    }
    return reasons;
  }

  private static JsonNode json(String... arguments) {
    return JsonMapper.shared().readTree(Run.of(arguments).out());
  }

  @Test
  void everyKeyOfAFindingIsThere() {
    for (JsonNode finding : json("check", FOURTH, "--format", "json").get(0).get("findings")) {
      assertThat(finding.propertyNames())
          .containsExactly(
              "kind",
              "indicator",
              "title",
              "title_en",
              "rule",
              "rule_file",
              "rule_line",
              "section",
              "strength",
              "pace",
              "status",
              "reason",
              "actual",
              "required",
              "required_at_year_end",
              "completion",
              "lag",
              "gap",
              "message",
              "would_pass_at",
              "file",
              "line",
              "cell",
              "derived_from",
              "adjusted",
              "waiver",
              "decided_by",
              "lead",
              "supporting",
              "follow_up");
    }
  }

  @Test
  void severalSnapshotsGiveAReportEachAndTheWorstCode() {
    Run run = Run.of("check", MAY, "fixtures/broken/no-unit.yaml", PUBLISHED, "--format", "json");
    JsonNode reports = JsonMapper.shared().readTree(run.out());
    assertThat(run.code()).isEqualTo(3);
    assertThat(reports).hasSize(3);
    assertThat(reports.get(0).get("status").asString()).isEqualTo("warn");
    assertThat(reports.get(1).get("snapshot").get("file").asString())
        .isEqualTo("fixtures/broken/no-unit.yaml");
    assertThat(reports.get(1).get("errors").get(0).propertyNames())
        .containsExactly(
            "file", "line", "column", "cell", "found", "expected", "nearest", "message", "rule");
    assertThat(reports.get(2).get("status").asString()).isEqualTo("fail");
    assertThat(Run.of("check", MAY, PUBLISHED).code()).isEqualTo(2);
  }

  @Test
  void failuresNeedNotSetTheCode() {
    assertThat(Run.of("check", PUBLISHED, "--no-fail").code()).isZero();
    assertThat(Run.of("check", "fixtures/broken/no-unit.yaml", "--no-fail").code()).isEqualTo(3);
  }

  @Test
  void aReportMayGoToAFile() throws IOException {
    Path file = folder.resolve("报告.txt");
    Run run =
        Run.with(
            Map.of("DUCHA_RULES", "rules"),
            Ansi.ON,
            "check",
            PUBLISHED,
            "--output",
            file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).contains("地区生产总值增速").doesNotContain("\u001b");
  }

  @Test
  void terminalsGetColours() {
    Run run = Run.with(Map.of("DUCHA_RULES", "rules"), Ansi.ON, "check", PUBLISHED);
    assertThat(run.out()).contains("\u001b[1m\u001b[31m■ 未达标 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gdp-growth",
        "smart-vehicle-output",
        "general-expenditure-cut",
        "theme-park",
        "地区生产总值增速",
        "micro-fire-stations",
        "weather-stations"
      })
  void everyLightIsExplained(String indicator) {
    String name = indicator.equals("地区生产总值增速") ? "gdp-growth-by-title" : indicator;
    for (String language : List.of("zh", "en")) {
      Run run = Run.of("check", THIRD, "--explain", indicator, "--lang", language);
      assertThat(run.code()).isEqualTo(2);
      Golden.assertSame(Golden.file("explain/" + name + "." + language + ".txt"), run.out());
    }
  }

  @Test
  void anUnknownIndicatorCannotBeExplained() {
    Run run = Run.of("check", THIRD, "--explain", "gdp-grwth");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("gdp-growth").hasLineCount(1);
  }

  @Test
  void waiversAreShownAndSetNoCode() throws IOException {
    Path waivers = folder.resolve("waivers.yaml");
    Files.writeString(
        waivers,
        """
        - {indicator: gdp-growth, reason: 经济普查修订, approver: 区政府常务会议, document: 钱政办〔2024〕9号, from: 2024-01-01, to: 2024-12-31}
        - {indicator: service-va-growth, reason: 经济普查修订, approver: 区政府常务会议, document: 钱政办〔2024〕9号, from: 2024-01-01, to: 2024-11-30}
        """);
    Run run = Run.of("check", PUBLISHED, "--waivers", waivers.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("■ 已豁免 1", "■ 豁免提示 1", "已豁免 1 · 数据疑点 0");
    JsonNode report =
        json("check", PUBLISHED, "--waivers", waivers.toString(), "--format", "json").get(0);
    assertThat(report.get("summary").get("fail").asInt()).isZero();
    assertThat(report.get("summary").get("waived").asInt()).isEqualTo(1);
    assertThat(report.get("inputs").findValuesAsString("role"))
        .containsExactly("snapshot", "baseline", "waivers");
  }

  @Test
  void anEditOfTheRulesHoldsAtTheNextCheck() throws IOException {
    Path rules = copyOfRules();
    Path file = rules.resolve("2024/01-expected-targets.drl");
    Files.writeString(file, Files.readString(file).replace("\"5.5%\"", "\"5.0%\""));

    Run run = Run.of("check", PUBLISHED, "--rules", rules.toString(), "--format", "json");

    JsonNode finding = JsonMapper.shared().readTree(run.out()).get(0).get("findings").get(0);
    assertThat(finding.get("indicator").asString()).isEqualTo("gdp-growth");
    assertThat(finding.get("status").asString()).isEqualTo("pass");
  }

  @Test
  void anEditOfAToleranceIsExact() throws IOException {
    Path rules = copyOfRules();
    Path file = rules.resolve("grading/default.drl");
    Files.writeString(file, Files.readString(file).replace("\"10\"", "\"10.1\""));
    // 3000 × 6/12 − 3000 × 10.1 % = 1197
    assertThat(status(rules, "1197名")).isEqualTo("warn");
    assertThat(status(rules, "1196名")).isEqualTo("fail");
    assertThat(status(Shipped.RULES, "1197名")).isEqualTo("fail");
  }

  private String status(Path rules, String actual) throws IOException {
    Path snapshot = folder.resolve("one.yaml");
    Files.writeString(
        snapshot,
        "region: 杭州市钱塘区\nperiod: 2024-Q2\ncoverage: partial\nfigures:\n  skilled-workers: "
            + actual
            + "\n");
    Run run = Run.of("check", snapshot.toString(), "--rules", rules.toString(), "--format", "json");
    for (JsonNode finding : JsonMapper.shared().readTree(run.out()).get(0).get("findings")) {
      if (finding.get("indicator").asString().equals("skilled-workers")) {
        return finding.get("status").asString();
      }
    }
    throw new AssertionError(run.err());
  }

  private Path copyOfRules() throws IOException {
    Path copy = folder.resolve("rules");
    for (var file : Shipped.files().texts().entrySet()) {
      Path target = copy.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue().text());
    }
    return copy;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check                                    | 缺少参数 SNAPSHOT",
        "check nothing.yaml                       | nothing.yaml: 文件不存在",
        "check a.yaml --gradin x                  | 没有选项“--gradin”；最接近的是“--grading”",
        "check a.yaml --format xml                | --format: 没有这种输出格式；发现“xml”；应为 text · json",
        "chek                                     | 多余的参数“chek”；最接近的是“check”",
        "check a.yaml --rules nowhere             | nowhere: 没有这个规则文件夹",
        "check a.yaml --lang fr                   | “fr”不是 zh|en 的取值",
      })
  void wrongArgumentsAreOneLine(String arguments, String message) {
    Run run = Run.of(arguments.strip().split(" +", -1));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains(message).hasLineCount(1);
  }

  @Test
  void anUnknownGradingNamesTheNearest() {
    Run run = Run.of("check", PUBLISHED, "--grading", "yinchuan");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("yinchuan-2025").hasLineCount(1);
  }

  @Test
  void everyCommandTellsTheVersion() {
    Run run = Run.of("check", "-V");
    assertThat(run.out()).startsWith("ducha ").hasLineCount(1);
    assertThat(Run.of("rules", "list", "--version")).isEqualTo(run);
  }

  @Test
  void whatAFlagIsGivenIsRefusedByItsName() {
    Run run = Run.of("check", MAY, "--pending=often");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).isEqualTo("ducha: “often”不是 --pending 的取值\n");
  }

  @Test
  void helpIsInBothLanguages() {
    for (String language : List.of("zh", "en")) {
      StringBuilder help = new StringBuilder();
      for (String command :
          List.of(
              "",
              "check",
              "gate",
              "log",
              "log show",
              "log verify",
              "log head",
              "log export",
              "log replay",
              "rules",
              "rules list",
              "rules show",
              "rules lint",
              "rules schema",
              "rules format",
              "rules bundle",
              "rules export",
              "rules template",
              "notice",
              "watch",
              "template",
              "import",
              "init")) {
        List<String> arguments = new java.util.ArrayList<>();
        if (!command.isEmpty()) {
          arguments.addAll(List.of(command.split(" ", -1)));
        }
        arguments.add("--help");
        arguments.add("--lang=" + language);
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).isZero();
        help.append(run.out()).append("\n");
      }
      Golden.assertSame(Golden.file("help." + language + ".txt"), help.toString());
    }
  }
}
