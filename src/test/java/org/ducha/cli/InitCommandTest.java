package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ducha.Golden;
import org.ducha.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ducha init}: what it makes is green at once, and so is what an office makes of it. */
class InitCommandTest {
  @TempDir private Path folder;

  private static Run init(Path office, String... options) {
    return Run.of(
        Stream.concat(Stream.of("init", office.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private static Run run(Path office, String... arguments) {
    return Run.of(
        Stream.concat(Stream.of(arguments), Stream.of("--rules", office.toString()))
            .toArray(String[]::new));
  }

  private static Map<String, String> texts(Path office) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(office)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(office.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static void assertGreen(Path office) {
    Run check = run(office, "check", office.resolve("snapshot.yaml").toString());
    assertThat(check.err()).isEmpty();
    assertThat(check.code()).as(check.out()).isZero();
    for (List<String> command :
        List.of(
            List.of("rules", "test"),
            List.of("rules", "lint"),
            List.of("rules", "format", "--check"))) {
      Run run = run(office, command.toArray(String[]::new));
      assertThat(run.err()).isEmpty();
      assertThat(run.code()).as(run.out()).isZero();
    }
  }

  @Test
  void itIsGreenAtOnce() {
    Path office = folder.resolve("office");
    assertThat(init(office).code()).isZero();
    assertGreen(office);
    // Nothing is left out by the cases, but what waits for the office's first relation.
    assertThat(run(office, "rules", "test").out().lines().toList())
        .hasSize(3)
        .anyMatch(line -> line.matches(" *consistency\\.drl:\\d+  目标相互矛盾"));
  }

  @Test
  void nothingInItIsOfAnotherReport() throws IOException {
    Path office = folder.resolve("office");
    init(office, "--year", "2031", "--region", "某某县");
    texts(office)
        .forEach((path, text) -> assertThat(path + text).doesNotContain("钱塘", "杭州", "2024"));
    assertThat(texts(office)).containsKey("2031/01-targets.drl");
    assertThat(texts(office).get("ruleset.yaml")).contains("title: 某某县2031年政府工作报告");
  }

  @Test
  void whatEveryOfficeSharesIsAsShipped() throws IOException {
    Path office = folder.resolve("office");
    init(office);
    Map<String, String> made = texts(office);
    Shipped.files()
        .texts()
        .forEach(
            (path, shipped) -> {
              if (path.matches("(judgement|quality|gate|grading/.*)\\.drl")) {
                assertThat(made.get(path)).as(path).isEqualTo(shipped.text());
              }
            });
    assertThat(made.get("consistency.drl"))
        .contains("Targets at odds")
        .doesNotContain("service-va");
  }

  @Test
  void itSaysWhatItMade() {
    for (String language : List.of("zh", "en")) {
      Path office = folder.resolve(language);
      Run run = init(office, "--lang", language);
      assertThat(run.code()).isZero();
      assertThat(run.err()).isEmpty();
      Golden.assertSame(
          Golden.file("init." + language + ".txt"), run.out().replace(office.toString(), "office"));
    }
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Path file = folder.resolve("ruleset.yaml");
    Files.writeString(file, "mine");
    Run run = init(folder);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains(folder.toString()).hasLineCount(1);
    assertThat(texts(folder)).containsExactly(Map.entry("ruleset.yaml", "mine"));
    Run onFile = init(file);
    assertThat(onFile.code()).isEqualTo(3);
    assertThat(onFile.err()).hasLineCount(1);
  }

  @Test
  void anEmptyFolderWillDo() {
    assertThat(init(folder).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "经济技术开发区",
        "A: 'b' #1, [x] \"y\"",
        "${title}",
        "- 区",
        "true",
        "2025",
        "%s {0} \\",
        "区\n县"
      })
  void anyNameWillDo(String region) {
    Path office = folder.resolve("office");
    Run run = init(office, "--region", region, "--issuer", region + "政府");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    Run check = run(office, "check", office.resolve("snapshot.yaml").toString());
    assertThat(check.err()).isEmpty();
    assertThat(check.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "--region, ''",
    "--region, null",
    "--region, 区\u0007县",
    "--title, ~",
    "--year, 99",
    "--year, 20245",
    "--year, next",
    "--date, 2025-02-30",
  })
  void whatCannotStandInTheFilesIsRefused(String option, String value) {
    Path office = folder.resolve("office");
    Run run = init(office, option, value);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).isNotBlank().doesNotContain("Exception", "内部出错");
    assertThat(office).doesNotExist();
  }

  private static final String TEN_TARGETS =
      """
      package ducha.y2025;

      rule "地区生产总值增速"
          @section( "预期目标" ) @en( "GDP growth" )
      when
          Period( year == 2025 )
      then
          insert( Target.of( "gdp-growth" ).atLeast( "5.5%" ).steady().quarterly() );
      end

      rule "实际利用外资"
          @section( "预期目标" ) @en( "Foreign capital used" )
      when
          Period( year == 2025 )
      then
          insert( Target.of( "foreign-capital" ).moreThan( "2亿美元" ).linear() );
      end

      rule "规上工业产值"
          @section( "预期目标" ) @en( "Industrial output" )
      when
          Period( year == 2025 )
      then
          insert( Target.of( "industrial-output" ).atLeast( "800亿元" ).by( "20%", "45%", "70%", "100%" ) );
      end

      rule "粮食产量"
          @section( "预期目标" ) @en( "Grain output" )
      when
          Period( year == 2025 )
      then
          insert( Target.of( "grain" ).atLeast( "12万吨" ).atYearEnd().binding() );
      end

      rule "研发投入强度"
          @section( "预期目标" ) @en( "R&D intensity" )
      when
          Period( year == 2025 )
      then
          insert( Target.of( "rd-intensity" ).atLeast( "3.2%" ).annual().aspirational() );
      end

      rule "单位能耗下降"
          @section( "预期目标" ) @en( "Cut of energy intensity" )
      when
          Period( year == 2025 )
      then
          insert( Target.of( "energy-cut" ).atLeast( "3%" ).steady().reduction().tolerance( "0.2个百分点" ) );
      end

      rule "重特大安全生产事故"
          @section( "重点工作" ) @en( "Major accidents" )
      when
          Period( year == 2025 )
      then
          insert( Target.of( "major-accidents" ).exactly( "0起" ).zero() );
      end

      rule "营商环境位次"
          @section( "重点工作" ) @en( "Rank of the business environment" )
      when
          Period( year == 2025 )
      then
          insert( Target.of( "business-rank" ).atMost( "10位" ).steady() );
      end

      rule "人民医院新院区启用"
          @section( "重点工作" ) @en( "New hospital opened" )
      when
          Period( year == 2025 )
      then
          insert( Target.of( "new-hospital" ).done().due( "2025-09-30" ) );
      end

      rule "轨道交通二期"
          @section( "重点工作" ) @en( "Second phase of the railway" )
      when
          Period( year == 2025 )
      then
          insert( Target.of( "railway" ).underWay() );
      end
      """;

  private static final String THEIR_CASES =
      """
      - {target: gdp-growth, period: 2025-Q2, actual: 5.5%, status: pass, reason: met}
      - {target: foreign-capital, period: 2025-Q2, actual: 1亿美元, status: pass, reason: met, required: 1亿美元}
      - {target: foreign-capital, period: 2025-Q4, actual: 2亿美元, status: fail, reason: behind}
      - {target: industrial-output, period: 2025-Q1, actual: 159亿元, status: warn, reason: behind, required: 160亿元}
      - {target: grain, period: 2025-Q4, actual: 119999吨, status: fail, reason: short}
      - {target: rd-intensity, period: 2025-Q4, actual: 3.1%, status: warn, reason: short}
      - {target: energy-cut, period: 2025-Q2, actual: 下降2.8%, status: warn, reason: short}
      - {target: major-accidents, period: 2025-Q1, actual: 1起, status: fail, reason: occurred}
      - {target: business-rank, period: 2025-Q1, actual: 11位, status: warn, reason: short}
      - {target: new-hospital, period: 2025-Q3, stage: under-way, status: fail, reason: overdue}
      - {target: 轨道交通二期, period: 2025-Q1, stage: 推进中, status: pass, reason: under-way}
      """;

  private static final String THEIR_SNAPSHOT =
      """
      region: 某某县
      period: 2025-Q2
      figures:
        地区生产总值增速: 5.6%
        foreign-capital: 1.2亿美元
        industrial-output: 370亿元
        grain: 5万吨
        energy-cut: 压减3.1%
        major-accidents: 0起
        business-rank: 8位
      milestones:
        new-hospital: 推进中
        railway: {stage: under-way, note: 盾构始发}
      """;

  /**
   * An office follows README: its report, its targets, their cases, its figures; all of it text.
   */
  @Test
  void aNewReportOfTenTargetsNeedsNoJava() throws IOException {
    Path office = folder.resolve("office");
    assertThat(init(office, "--region", "某某县", "--year", "2025").code()).isZero();
    replace(
        office.resolve("ruleset.yaml"),
        "# units: {吨: divisible, 次: counter}",
        "units: {吨: divisible}");
    Files.writeString(office.resolve("2025/01-targets.drl"), TEN_TARGETS);
    Files.writeString(office.resolve("2025/01-targets.cases.yaml"), THEIR_CASES);
    Files.writeString(office.resolve("snapshot.yaml"), THEIR_SNAPSHOT);
    // What the cases of the shared rules borrow has another name now.
    replace(office.resolve("judgement.cases.yaml"), "sample-task", "new-hospital");
    replace(office.resolve("quality.cases.yaml"), "sample-task", "new-hospital");
    replace(office.resolve("escalation.cases.yaml"), "sample-task", "new-hospital");

    assertThat(run(office, "rules", "list").out()).contains("10 项", "单位能耗下降", "轨道交通二期");
    assertGreen(office);
    Run check = run(office, "check", office.resolve("snapshot.yaml").toString(), "--lang", "en");
    assertThat(check.out()).contains("pass 7 · warn 0 · fail 0 · pending 3", "PASS");

    replace(office.resolve("snapshot.yaml"), "5.6%", "4.9%");
    assertThat(run(office, "check", office.resolve("snapshot.yaml").toString()).code())
        .isEqualTo(2);
  }

  private static void replace(Path file, String old, String other) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, other));
  }
}
