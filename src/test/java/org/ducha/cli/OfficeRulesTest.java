package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

/** An office's own rules over the shipped ones. */
class OfficeRulesTest {
  private static final String OFFICES = "src/test/resources/offices/";
  private static final String PUBLISHED = "fixtures/qiantang-2024-q4-published.yaml";
  private static final String THIRD = "fixtures/illustrative/qiantang-2024-q3.yaml";

  @TempDir private Path folder;

  private static Run with(String rules, String... arguments) {
    return Run.with(Map.of("DUCHA_RULES", rules), Ansi.OFF, arguments);
  }

  /** An office's rules that say this of the set that they extend. */
  private String office(String header) throws IOException {
    Path office = Files.createDirectories(folder.resolve("office"));
    Files.writeString(office.resolve("ruleset.yaml"), header);
    return office.toString();
  }

  /** The shipped rules after an upgrade, beside the office's. */
  private void upgrade(String file, String before, String after) throws IOException {
    Path shipped = folder.resolve("upgraded");
    for (var text : Shipped.files().texts().entrySet()) {
      Path target = shipped.resolve(text.getKey());
      Files.createDirectories(target.getParent());
      String rules = text.getValue().text();
      if (text.getKey().equals(file)) {
        assertThat(rules).contains(before);
        rules = rules.replace(before, after);
      }
      Files.writeString(target, rules);
    }
  }

  @Test
  void threeLinesChangeATarget() throws IOException {
    assertThat(Path.of(OFFICES + "one-target/ruleset.yaml")).content().hasLineCount(3);
    Run shipped = Run.of("check", PUBLISHED);
    Run office = with(OFFICES + "one-target", "check", PUBLISHED);
    assertThat(shipped.code()).isEqualTo(2);
    assertThat(shipped.out()).doesNotContain("改动了所沿用的规则");
    assertThat(office.code()).isEqualTo(1);
    assertThat(office.out())
        .contains("改动了所沿用的规则 1 处：放宽 地区生产总值增速 不低于5.5% → 不低于5%")
        .doesNotContain("■ 未达标");
    assertThat(with(OFFICES + "one-target", "check", PUBLISHED, "--lang", "en").out())
        .contains("loosened GDP growth at least 5.5% → at least 5%");
  }

  @Test
  void theReportSaysWhatWasChanged() {
    Run run = with(OFFICES + "several", "check", PUBLISHED, "--format", "json");
    JsonNode changes = JsonMapper.shared().readTree(run.out()).get(0).get("rules").get("changes");
    assertThat(changes.findValuesAsString("indicator"))
        .contains("service-va-growth", "new-service-firms-revenue", "hundred-arts-events");
    assertThat(changes.findValuesAsString("rule")).contains("降幅异常", "增速异常", "default/一律预警");
    JsonNode shipped =
        JsonMapper.shared().readTree(Run.of("check", PUBLISHED, "--format", "json").out());
    assertThat(shipped.get(0).get("rules").get("changes").isNull()).isTrue();
    assertThat(with(OFFICES + "several", "check", PUBLISHED).out())
        .contains(
            "改动了所沿用的规则 19 处",
            "放宽 城镇新增就业 不低于3万人 → 不低于2.5万人",
            "新增 新增规上服务业企业营业收入",
            "去掉 “百场文艺进基层”活动",
            "改动 降幅异常",
            "定级 default 的规则 8 条");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theDifferenceIsShown(String language) {
    Run run =
        Run.of(
            "rules",
            "diff",
            "shipped",
            OFFICES + "several",
            "--lang",
            language,
            "--snapshot",
            THIRD,
            OFFICES + "several-2024-05.yaml",
            PUBLISHED);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).isEmpty();
    Golden.assertSame(Golden.file("rules/diff." + language + ".txt"), run.out());
    Run json =
        Run.of(
            "rules",
            "diff",
            "shipped",
            OFFICES + "several",
            "--lang",
            language,
            "--format",
            "json",
            "--snapshot",
            THIRD,
            OFFICES + "several-2024-05.yaml",
            PUBLISHED);
    assertThat(json.code()).isEqualTo(3);
    Golden.assertSame(Golden.file("rules/diff." + language + ".json"), json.out());
  }

  @Test
  void theDifferenceTheOtherWayRoundIsTheOpposite() {
    Run run = Run.of("rules", "diff", OFFICES + "several", "shipped");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "放宽 3\n  服务业增加值增速",
            "收紧 2\n  全社会研发投入强度",
            "新增 1\n  “百场文艺进基层”活动",
            "去掉 1\n  新增规上服务业企业营业收入");
  }

  @Test
  void oneAloneIsComparedWithWhatItExtends() {
    Run alone = Run.of("rules", "diff", OFFICES + "several");
    assertThat(alone.code()).isZero();
    assertThat(alone.out())
        .isEqualTo(Run.of("rules", "diff", "shipped", OFFICES + "several").out());
    Run shipped = Run.of("rules", "diff", "shipped", "--lang", "en");
    assertThat(shipped.code()).isEqualTo(3);
    assertThat(shipped.err()).contains("these rules extend none");
    assertThat(Run.of("rules", "diff", "shipped", "rules").out()).isEqualTo("两套规则要求相同。\n");
    assertThat(Run.of("rules", "diff").code()).isEqualTo(3);
  }

  @Test
  void anotherGradingInForceIsAChange() {
    Run run = Run.of("rules", "diff", OFFICES + "other-grading", "--snapshot", THIRD);
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("采用的定级：default → strict\n").contains("预警 (behind)  → 未达标");
  }

  @Test
  void theListShowsWhatIsItsOwn() {
    Run text = with(OFFICES + "several", "rules", "list");
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .containsPattern("服务业增加值增速 .* 收紧\n")
        .containsPattern("new-service-firms-revenue .* 新增\n")
        .containsPattern("urban-employment .* 放宽\n")
        .contains("对所沿用的规则的改动：19 处\n", "去掉 1\n  “百场文艺进基层”活动", "改动  降幅异常")
        .contains("322 项");
    JsonNode list =
        JsonMapper.shared()
            .readTree(with(OFFICES + "several", "rules", "list", "--format", "json").out());
    long own = list.valueStream().filter(target -> !target.get("own").isNull()).count();
    assertThat(own).isEqualTo(8);
    assertThat(Run.of("rules", "list").out()).doesNotContain("对所沿用的规则的改动");
  }

  @Test
  void anAdjustedTargetShowsWhoAdjustedIt() {
    Run run = with(OFFICES + "one-target", "rules", "show", "gdp-growth");
    assertThat(run.out())
        .contains("不低于5%", OFFICES + "one-target/ruleset.yaml:3  .atLeast(\"5.0%\")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gdp-growth",
        "service-va-growth",
        "service-va-gdp-share-gain",
        "signed-1bn-projects",
        "地区生产总值增速",
        "three-public-expenses",
        "private-investment-vs-total"
      })
  void anyTargetCanBeDropped(String target) throws IOException {
    String office = office("extends: shipped\ndrop: [" + target + "]\n");
    Run check = with(office, "check", THIRD);
    assertThat(check.err()).isEmpty();
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.out()).contains("改动了所沿用的规则 1 处：去掉");
    assertThat(with(office, "rules", "list").out()).contains("321 项");
  }

  @Test
  void afterAnUpgradeTheOfficesRulesHold() throws IOException {
    String office = office("extends: ../upgraded\nadjust:\n  gdp-growth: {atLeast: 5.0%}\n");
    upgrade("2024/01-expected-targets.drl", "\"7%\"", "\"6%\"");
    Run check = with(office, "check", PUBLISHED);
    assertThat(check.code()).isZero();
    assertThat(check.out())
        .contains("改动了所沿用的规则 1 处：放宽 地区生产总值增速 不低于5.5% → 不低于5%")
        .containsPattern("服务业增加值增速 +6.1% +≥6%");
    upgrade(
        "2024/01-expected-targets.drl",
        "// 预期目标 Main expected targets of the year.\n",
        """
        rule "一般公共预算收入"
            @section( "预期目标" ) @en( "General budget revenue of the year" )
        when
            Period( year == 2024 )
        then
            insert( Target.of( "budget-revenue-level" ).atLeast( "130亿元" ).linear() );
        end
        """
            .replace("一般公共预算收入", "一般公共预算收入总额"));
    assertThat(with(office, "rules", "list").out())
        .contains("323 项", "budget-revenue-level")
        .containsPattern("gdp-growth .* 放宽\n");
  }

  @Test
  void aTargetThatAnUpgradeTookAwayIsMissed() throws IOException {
    String office =
        office(
            """
            extends: ../upgraded
            adjust:
              new-export-entities: {atLeast: 120家}
            drop: [外贸出口新主体]
            """);
    upgrade(
        "2024/05-reform.drl",
        "insert( Target.of( \"new-export-entities\" )",
        "insert( Target.of( \"new-export-firms\" )");
    upgradeTitle("外贸出口新主体", "外贸出口新主体数");
    Run run = with(office, "rules", "lint", "--lang", "en");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .contains(
            "office/ruleset.yaml:3:3: the rule set that is extended has none of that name; found"
                + " \"new-export-entities\"; expected the name of a rule or the id of an indicator of the"
                + " rule set that is extended; nearest is \"new-export-firms\"")
        .contains(
            "office/ruleset.yaml:4:8: the rule set that is extended has none of that name; found"
                + " \"外贸出口新主体\"; expected the name of a rule or the id of an indicator of the rule set"
                + " that is extended; nearest is \"外贸出口新主体数\"")
        .hasLineCount(2);
    assertThat(with(office, "check", PUBLISHED).code()).isEqualTo(3);
  }

  private void upgradeTitle(String before, String after) throws IOException {
    Path file = folder.resolve("upgraded/2024/05-reform.drl");
    Files.writeString(
        file, Files.readString(file).replace("rule \"" + before + "\"", "rule \"" + after + "\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "extends: shiped                                               | 1:10: | nearest is"
            + " \"shipped\"",
        "extends: shipped\\n"
            + "adjust: {gdp-grwth: {atLeast: 5%}}         | 2:10: | nearest is \"gdp-growth\"",
        "extends: shipped\\nadjust: {地区生产总值增数: {atLeast: 5%}}  | 2:10: | nearest is \"地区生产总值增速\"",
        "extends: shipped\\n"
            + "adjust: {gdp-growth: {atLeat: 5%}}         | 2:23: | nearest is \"atLeast\"",
        "extends: shipped\\n"
            + "adjust: {gdp-growth: {atLeast: 5}}         | 2:32: | the unit is missing",
        "extends: shipped\\n"
            + "adjust: {gdp-growth: {atLeast: 5个百分点}} | 2:32: | expected a quantity in %",
        "extends: shipped\\n"
            + "adjust: {gdp-growth: {atLeast: 约5%}}      | 2:32: | the quotes hold the figure alone",
        "extends: shipped\\n"
            + "adjust: {gdp-growth: {atLeast: }}          | 2:23: | another number of arguments",
        "extends: shipped\\n"
            + "adjust: {gdp-growth: {done: }}             | 2:23: | \"done\" is said of milestones"
            + " only",
        "extends: shipped\\n"
            + "adjust: {aeon-mall: {atLeast: 1个}}        | 2:22: | \"atLeast\" is not said of"
            + " milestones",
        "extends: shipped\\n"
            + "adjust: {six-never-happens: {expected: }}  | 2:30: | a zero target is binding",
        "extends: shipped\\n"
            + "adjust: {2025: {gdp-growth: {atLeast: 5%}}} | 2:17: | that year has no targets",
        "extends: shipped\\n"
            + "adjust: {2024: {gdp-grwth: {atLeast: 5%}}} | 2:17: | nearest is \"gdp-growth\"",
        "extends: shipped\\n"
            + "adjust: {gdp-growth: {atLeast: 5%}}\\n"
            + "drop: [gdp-growth] | 2:10: | changed twice",
        "extends: shipped\\n"
            + "drop: [villagers]                          | 2:8:  | nearest is \"villages\"",
        "extends: shipped\\n"
            + "grading: strickt                           | 2:10: | nearest is \"strict\"",
      })
  void whatCannotBeChangedIsSaid(String header, String place, String message) throws IOException {
    Run run = with(office(header.replace("\\n", "\n") + "\n"), "rules", "lint", "--lang", "en");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).hasLineCount(1).contains("ruleset.yaml:" + place, message);
  }
}
