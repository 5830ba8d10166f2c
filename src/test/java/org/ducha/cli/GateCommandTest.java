package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ducha.Golden;
import org.ducha.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ducha gate}: what it decides, what it writes and how it ends. */
class GateCommandTest {
  private static final String FOLDER = "fixtures/gate/";
  private static final String SNAPSHOT = FOLDER + "qiantang-2024-q3.yaml";
  private static final String COMPLETE = "fixtures/illustrative/qiantang-2024-q3.yaml";

  @TempDir private Path folder;

  /** The command with a snapshot and a day. */
  private static String[] gate(String snapshot, String... rest) {
    List<String> arguments = new ArrayList<>(List.of("gate"));
    arguments.addAll(List.of(rest));
    arguments.addAll(List.of("--snapshot", snapshot));
    if (!arguments.contains("--date")) {
      arguments.addAll(List.of("--date", "2024-10-20"));
    }
    return arguments.toArray(String[]::new);
  }

  private static Run run(String... rest) {
    return Run.of(gate(SNAPSHOT, rest));
  }

  private static JsonNode json(Run run) {
    return JsonMapper.shared().readTree(run.out());
  }

  private Path request(String name, String effects) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(
        file, "id: " + name + "\ntitle: 申请\nunit: 区财政局\neffects:\n  " + effects + "\n");
    return file;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "approved    | 0 | to-5.1.yaml",
        "rejected    | 2 | to-4.9.yaml",
        "waived      | 1 | to-4.9.yaml --waivers fixtures/gate/waiver.yaml",
        "expired     | 2 | to-4.9.yaml --waivers fixtures/gate/waiver.yaml --date 2024-11-01",
        "stale       | 1 | to-5.1.yaml --date 2025-01-01",
        "several     | 2 | both-worse.yaml",
        "steps       | 0 | revenue.yaml",
        "in-order    | 2 | to-5.1.yaml fixtures/gate/further.yaml",
        "none-before | 2 | to-4.9.yaml fixtures/gate/further.yaml",
      })
  void decisionsAreTheSameAsEver(String name, int code, String arguments) {
    for (String language : List.of("zh", "en")) {
      String[] words = (FOLDER + arguments + " --lang " + language).split(" ", -1);
      Run text = run(words);
      assertThat(text.err()).isEmpty();
      assertThat(text.code()).isEqualTo(code);
      Golden.assertSame(Golden.file("gate/" + name + "." + language + ".txt"), text.out());
    }
    Run json = run((FOLDER + arguments + " --format json").split(" ", -1));
    assertThat(json.code()).isEqualTo(code);
    Golden.assertSame(Golden.file("gate/" + name + ".json"), json.out());
  }

  @Test
  void everyKeyOfADecisionIsThere() {
    JsonNode decision = json(run(FOLDER + "to-4.9.yaml", "--format", "json")).get(0);
    assertThat(decision.propertyNames())
        .containsExactly(
            "id",
            "title",
            "unit",
            "decision",
            "date",
            "rules",
            "inputs",
            "effects",
            "moved",
            "waivers",
            "sentence",
            "reasons",
            "approved_before");
    assertThat(decision.get("rules").propertyNames()).containsExactly("directory", "digest");
    assertThat(decision.get("effects").get(0).propertyNames())
        .containsExactly("indicator", "change", "before", "after");
    assertThat(decision.get("moved").get(0).get("after").get("status").asString())
        .isEqualTo("fail");
    assertThat(decision.get("inputs").findValuesAsString("role"))
        .containsExactly("request", "snapshot", "baseline");
  }

  /** The level alone is reported there, so that the cut is derived; then both. */
  @ParameterizedTest
  @CsvSource({"false", "true"})
  void aCompleteSnapshotDecides(boolean both) throws IOException {
    Path snapshot = folder.resolve("q3.yaml");
    String cut = both ? "figures:\n  general-expenditure-cut: 压减5.3%\n" : "figures:\n";
    Files.writeString(
        snapshot,
        Files.readString(Path.of(COMPLETE))
            .replace("figures:\n", cut)
            .replace(
                "baseline: ",
                "baseline: " + Path.of("fixtures/illustrative").toAbsolutePath() + "/")
            .replace(
                "previous: ",
                "previous: " + Path.of("fixtures/illustrative").toAbsolutePath() + "/"));
    Path worse = request("A-1", "general-expenditure: +800万元");
    Path fine = request("A-2", "general-expenditure: +400万元");
    Run rejected = Run.of(gate(snapshot.toString(), worse.toString()));
    Run approved = Run.of(gate(snapshot.toString(), fine.toString()));
    assertThat(rejected.err() + approved.err()).isEmpty();
    assertThat(rejected.code()).isEqualTo(2);
    assertThat(rejected.out()).contains("不同意。目标转为未达标：一般性支出压减由5.3%变为4.9%（要求不低于5%），由达标转为未达标。");
    assertThat(approved.code()).isZero();
    assertThat(approved.out()).contains("同意。未见不利影响：一般性支出压减由5.3%变为5.1%（要求不低于5%），仍为达标。");
  }

  @Test
  void anEditOfTheRulesHoldsAtTheNextRequest() throws IOException {
    Path rules = copyOfRules();
    Path file = rules.resolve("gate.drl");
    String[] request = {FOLDER + "to-5.1.yaml", "--rules", rules.toString()};
    assertThat(run(request).code()).isZero();
    Files.writeString(
        file,
        Files.readString(file)
            + """

            rule "一亿元以上须复核"
                @en( "Above 100 million yuan" )
            when
                $e : Effect( size > "1亿元" )
            then
                insert( $e.review() );
            end
            """);
    Run run = run(request);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("复核。一亿元以上须复核：一般性支出由568.2亿元变为569.4亿元（+1.2亿元）。");
    assertThat(run(FOLDER + "further.yaml", "--rules", rules.toString()).code()).isZero();
    assertThat(run(FOLDER + "to-4.9.yaml", "--rules", rules.toString()).code()).isEqualTo(2);
  }

  @Test
  void anOfficeMayWantToSeeAllOfOneUnit() throws IOException {
    Path office = folder.resolve("office");
    Files.createDirectories(office);
    copyOfRules();
    Files.writeString(office.resolve("ruleset.yaml"), "extends: ../rules\n");
    Files.writeString(
        office.resolve("gate.drl"),
        """
        package ducha;

        rule "区财政局的申请一律复核"
            @en( "Everything of the finance bureau" )
        when
            $r : Request( unit == "区财政局" )
        then
            insert( $r.review() );
        end

        rule "目标转为未达标"
            @en( "A target turns to fail" )
        when
            $m : Movement( becomes == "fail" )
        then
            insert( $m.review() );
        end
        """);
    String rules = office.toString();
    assertThat(run(FOLDER + "to-5.1.yaml", "--rules", rules).out())
        .contains("复核。区财政局的申请一律复核：区财政局“追加城市运行维护经费”。");
    assertThat(run(FOLDER + "further.yaml", "--rules", rules).code()).isZero();
    assertThat(run(FOLDER + "to-4.9.yaml", "--rules", rules).code()).isEqualTo(1);
    Run check = Run.of("check", SNAPSHOT, "--rules", rules);
    assertThat(check.out()).contains("改动了所沿用的规则 2 处：新增 区财政局的申请一律复核；改动 目标转为未达标");
  }

  @Test
  void withoutRulesThatDecideOnlyTheGateIsShut() throws IOException {
    Path rules = copyOfRules();
    Files.delete(rules.resolve("gate.drl"));
    Run gate = run(FOLDER + "to-5.1.yaml", "--rules", rules.toString());
    assertThat(gate.code()).isEqualTo(3);
    assertThat(gate.err()).contains("没有审批规则，无法审批", "gate.drl").hasLineCount(1);
    assertThat(Run.of("check", SNAPSHOT, "--rules", rules.toString()).code()).isLessThan(3);
    assertThat(Run.of("rules", "list", "--rules", rules.toString()).code()).isZero();
  }

  @Test
  void aRequestThatNoRuleDecidesIsAnError() throws IOException {
    Path rules = copyOfRules();
    Path file = rules.resolve("gate.drl");
    Files.writeString(
        file, Files.readString(file).replace("$r : Request()", "$r : Request( unit == \"区长\" )"));
    Run run = run(FOLDER + "to-5.1.yaml", "--rules", rules.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("fixtures/gate/to-5.1.yaml:1:5", "没有一条审批规则").hasLineCount(1);
    assertThat(run(FOLDER + "to-4.9.yaml", "--rules", rules.toString()).code()).isEqualTo(2);
  }

  @Test
  void oneThatCannotBeDecidedDoesNotKeepTheOthers() {
    Run run =
        run(
            FOLDER + "to-5.1.yaml",
            FOLDER + "broken/zero.yaml",
            FOLDER + "nothing.yaml",
            FOLDER + "revenue.yaml",
            "--format",
            "json");
    JsonNode outcomes = json(run);
    assertThat(run.code()).isEqualTo(3);
    assertThat(outcomes).hasSize(4);
    assertThat(outcomes.get(0).get("decision").asString()).isEqualTo("approve");
    assertThat(outcomes.get(1).propertyNames()).containsExactly("request", "errors");
    assertThat(outcomes.get(1).get("errors")).hasSize(2);
    assertThat(outcomes.get(2).get("request").get("file").asString())
        .isEqualTo("fixtures/gate/nothing.yaml");
    assertThat(outcomes.get(3).get("approved_before").get(0).asString()).isEqualTo("BX-2024-0117");
  }

  @Test
  void nothingIsDecidedOnABrokenSnapshot() {
    String[] arguments = {FOLDER + "to-5.1.yaml", FOLDER + "broken/no-head.yaml"};
    Run text = Run.of(gate("fixtures/broken/many.yaml", arguments));
    assertThat(text.code()).isEqualTo(3);
    assertThat(text.out()).isEmpty();
    long own = Run.of("check", "fixtures/broken/many.yaml").err().lines().count();
    assertThat(text.err()).hasLineCount((int) own + 3);
    List<String> inJson = new ArrayList<>(List.of(arguments));
    inJson.addAll(List.of("--format", "json"));
    JsonNode outcomes =
        json(Run.of(gate("fixtures/broken/many.yaml", inJson.toArray(String[]::new))));
    assertThat(outcomes.get(0).get("errors")).hasSize((int) own);
    assertThat(outcomes.get(1).get("errors")).hasSize((int) own + 3);
  }

  @Test
  void requestsOfOneNumberAreBothRefused() throws IOException {
    Path one = request("A-1", "general-expenditure: +1万元");
    Path other = folder.resolve("other.yaml");
    Files.copy(one, other);
    Run run = run(one.toString(), other.toString(), FOLDER + "to-5.1.yaml");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("编号与", "两项都不审批").hasLineCount(2);
    assertThat(run.out()).contains("■ 同意").doesNotContain("A-1");
  }

  @Test
  void todayIsTheDayUnlessAnotherIsNamed() {
    Run run = Run.of("gate", FOLDER + "to-5.1.yaml", "--snapshot", SNAPSHOT);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("快照早于最近结束的季度：快照为2024-Q3，审批日期2025-01-20。");
  }

  @Test
  void anotherBaselineDecidesOtherwise() throws IOException {
    Path baseline = folder.resolve("2023.yaml");
    Files.writeString(
        baseline,
        Files.readString(Path.of(FOLDER, "qiantang-2023-q3.yaml")).replace("600.0亿元", "500.0亿元"));
    Path request = request("A-1", "general-expenditure: +1.2亿元");
    // the derived cut moves by 1.2 / 500, which is 0.24 points
    JsonNode decision =
        json(run(request.toString(), "--baseline", baseline.toString(), "--format", "json")).get(0);
    assertThat(decision.get("moved").get(0).get("after").get("actual").asString())
        .isEqualTo("5.06%");
    assertThat(decision.get("inputs").get(2).get("file").asString()).isEqualTo(baseline.toString());
  }

  @Test
  void aDecisionMayGoToAFile() throws IOException {
    Path file = folder.resolve("意见.txt");
    Run run =
        Run.with(
            Map.of("DUCHA_RULES", "rules"),
            Ansi.ON,
            gate(SNAPSHOT, FOLDER + "to-5.1.yaml", "--output", file.toString()));
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).contains("■ 同意").doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gate a.yaml                                          | 缺少参数 --snapshot",
        "gate --snapshot fixtures/gate/qiantang-2024-q3.yaml  | 缺少参数 REQUEST",
        "gate a.yaml --snapshot fixtures/gate/qiantang-2024-q3.yaml | a.yaml: 文件不存在",
        "gate fixtures/gate/to-5.1.yaml --snapshot b.yaml     | b.yaml: 文件不存在",
        "gate fixtures/gate/to-5.1.yaml --snapshot fixtures/gate/qiantang-2024-q3.yaml --date 2024-9-30 | --date: 日期看不懂；发现“2024-9-30”",
        "gate fixtures/gate/to-5.1.yaml --snapshot fixtures/gate/qiantang-2024-q3.yaml --waivers c.yaml | c.yaml: 文件不存在",
      })
  void wrongArgumentsAreOneLine(String arguments, String message) {
    Run run = Run.of(arguments.strip().split(" +", -1));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).hasLineCount(1);
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
}
