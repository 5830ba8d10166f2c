package org.ducha.output.html;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ducha.Golden;
import org.ducha.SmallRules;
import org.ducha.cli.Run;
import org.ducha.cli.Runs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ducha check --format html}: what the page says, and that it needs nothing beside it. */
class HtmlReportTest {
  private static final String THIRD = "fixtures/illustrative/qiantang-2024-q3.yaml";
  private static final String MAY = "fixtures/illustrative/qiantang-2024-05-partial.yaml";
  private static final String BROKEN = "fixtures/broken/no-unit.yaml";
  private static final String SMALL = "src/test/resources/offices/assigned";

  /** Style and script are files of their own; of them the golden files keep only their place. */
  private static final Pattern FIXED =
      Pattern.compile(
          "(?s)(?<=<style>).*?(?=</style>)|(?<=<script>).*?(?=</script>)|sha256-[^;]+?(?:&#x3D;)*(?=&#39;)");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aSmallReportIsTheSameAsEver(String language) {
    Run run =
        Run.of(
            "check",
            SMALL + "-2024-q4.yaml",
            SMALL + "-2024-q3.yaml",
            "--rules",
            SMALL,
            "--format",
            "html",
            "--lang",
            language);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEmpty();
    Golden.assertSame(
        Golden.file("html/small." + language + ".html"), FIXED.matcher(run.out()).replaceAll(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {THIRD, MAY})
  void rowsAndCountsAreThoseOfTheJsonReport(String snapshot) {
    Document page = page("check", snapshot);
    JsonNode report = json("check", snapshot).get(0);
    Map<String, Integer> rows = new TreeMap<>();
    for (String light : List.of("fail", "warn", "pass", "pending", "waived")) {
      int count = page.select(".rows tr[data-light=" + light + "]").size();
      assertThat(count).as(light).isEqualTo(report.get("summary").get(light).asInt());
      assertThat(page.select(".tiles ." + light + " b").text()).isEqualTo(String.valueOf(count));
      rows.put(light, count);
    }
    assertThat(rows.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(322);
    for (JsonNode finding : report.get("findings")) {
      String table =
          List.of("target", "milestone").contains(finding.get("kind").asString())
              ? ".rows"
              : ".notes";
      assertThat(page.select(table + " td").stream().map(Element::ownText).toList())
          .as(finding.get("indicator").asString())
          .contains(finding.get("message").asString());
    }
    for (Element section : page.select(".tally tbody tr")) {
      String name = section.select("th").text();
      assertThat(section.select("td").last().text())
          .isEqualTo(String.valueOf(page.select(".rows tr[data-section=" + name + "]").size()));
    }
  }

  @Test
  void waiversAreMarkedAndIdleOnesListed() throws IOException {
    String about =
        ", reason: 经济普查修订, approver: 区政府常务会议, document: 钱政办〔2024〕9号, from: 2024-01-01, to: ";
    Path waivers =
        SmallRules.write(
            folder.resolve("waivers.yaml"),
            "- {indicator: gdp-growth"
                + about
                + "2024-12-31}\n- {indicator: service-va-growth"
                + about
                + "2024-01-31}\n");
    Document page = page("check", THIRD, "--waivers", waivers.toString());
    Element waived = page.selectFirst(".rows tr[data-light=waived]");
    assertThat(waived.text()).startsWith("预警（已豁免） 地区生产总值增速").contains("钱政办〔2024〕9号");
    assertThat(page.select(".tiles .waived b").text()).isEqualTo("1");
    assertThat(page.select(".notes").text()).contains("豁免（钱政办〔2024〕9号）");
  }

  @Test
  void severalPeriodsAreATrend() {
    Document page = page(Runs.quarters());
    Element growth = page.getElementById("p1-gdp-growth").parent();
    assertThat(growth.select("li").eachText())
        .containsExactly("Q1 达标 5.6%", "Q2 预警 5.4%", "Q3 预警 5.2%", "Q4 未达标 5.1%");
    assertThat(growth.select("svg.line line")).hasSizeGreaterThan(3);
    assertThat(page.select("article")).hasSize(1);
    assertThat(page.select("details tbody tr")).isNotEmpty();
  }

  @Test
  void everyLightHasAWordAndAShapeBesideItsColour() {
    Map<String, String> shapes = new HashMap<>();
    for (Element light : page(Runs.quarters()).select(".light")) {
      assertThat(light.text()).isNotBlank();
      String color =
          (light.classNames().size() > 1 ? light : light.parent())
              .classNames().stream().filter(name -> !name.equals("light")).collect(joining());
      String shape = light.select("svg").html();
      assertThat(shape).isEqualTo(shapes.getOrDefault(color, shape));
      shapes.put(color, shape);
    }
    assertThat(shapes.values()).doesNotContain("").doesNotHaveDuplicates().hasSizeGreaterThan(3);
  }

  @Test
  void snapshotsThatCannotBeReadComeFirst() {
    Run run = Run.of("check", MAY, BROKEN, "--format", "html");
    Document page = Jsoup.parse(run.out());
    assertThat(run.code()).isEqualTo(3);
    Element first = page.selectFirst("main > *");
    assertThat(first.className()).isEqualTo("unread");
    assertThat(first.select("h3").text()).isEqualTo(BROKEN);
    assertThat(first.select("li").text()).contains(BROKEN + ":");
    assertThat(page.select("article")).hasSize(1);
    assertThat(Jsoup.parse(Run.of("check", BROKEN, "--format", "html").out()).title())
        .isEqualTo("未能评价任何快照");
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    Document page = page(Runs.quarters());
    assertThat(page.select("link, img, iframe, object, embed, base, [style], [src]")).isEmpty();
    assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    assertThat(page.select("meta[http-equiv]").attr("content")).startsWith("default-src 'none';");
  }

  @Test
  void idsAreUnique() {
    assertThat(page(Runs.quarters()).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void whatPeopleWroteIsNoMarkup() throws IOException {
    String evil = "<script>alert(1)</script>";
    String other = "<img src=x onerror=alert(1)>";
    Path rules = SmallRules.write(folder.resolve("rules"));
    SmallRules.write(
        rules.resolve("units.yaml"), "'" + evil + "\" onclick=\"x':\n  lead: [the-target]\n");
    Path targets = rules.resolve("2024/targets.drl");
    Files.writeString(targets, Files.readString(targets).replace("\"目标\"", "\"" + evil + "\""));
    Path snapshot =
        SmallRules.write(
            folder.resolve("q1.yaml"),
            "region: 某地\nperiod: 2024-Q1\nfigures: {the-target: 5%}\ncontext: {'"
                + other
                + "': '"
                + evil
                + "'}\n");
    Run run = Run.of("check", snapshot.toString(), "--rules", rules.toString(), "--format", "html");
    Document page = Jsoup.parse(run.out());
    assertThat(page.select(".unread").text()).isEmpty();
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("[onclick]")).isEmpty();
    assertThat(page.select(".rows th[scope=row]").text()).startsWith(evil);
    assertThat(page.select(".context").text()).isEqualTo(other + " " + evil);
    assertThat(page.select("img")).isEmpty();
    assertThat(page.select("tr[data-units]").attr("data-units")).startsWith(evil);
  }

  @Test
  void aYearIsSmall() {
    String page = Run.of(Runs.quarters()).out();
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
    assertThat(page).isEqualTo(Run.of(Runs.quarters()).out());
  }

  private static Document page(String... arguments) {
    List<String> html = new ArrayList<>(List.of(arguments));
    if (!html.contains("html")) {
      html.addAll(List.of("--format", "html"));
    }
    return Jsoup.parse(Run.of(html.toArray(String[]::new)).out());
  }

  private static JsonNode json(String command, String snapshot) {
    return JsonMapper.shared().readTree(Run.of(command, snapshot, "--format", "json").out());
  }
}
