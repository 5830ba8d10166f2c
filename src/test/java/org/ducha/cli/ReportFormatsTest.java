package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.ducha.Golden;
import org.ducha.Shipped;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats of {@code ducha check}, read by what reads them elsewhere. */
class ReportFormatsTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path FORMATS = RESOURCES.resolve("formats");

  /** Relative, so that reports do not depend on where the project lies. */
  private static final Path RULES = Path.of("target/formats/rules");

  private static final String SNAPSHOT = "src/test/resources/formats/q3.yaml";
  private static final String BROKEN = "src/test/resources/formats/broken.yaml";

  @TempDir private Path folder;

  @BeforeAll
  static void copyRules() throws IOException {
    Rules.copy(FORMATS.resolve("rules"), "", RULES);
    Rules.copy(Shipped.RULES, "judgement.drl", RULES);
    Rules.copy(Shipped.RULES, "grading/", RULES);
  }

  /** All kinds of findings, and a snapshot that cannot be evaluated. */
  private static String[] arguments(String format, String language) {
    return new String[] {
      "check",
      SNAPSHOT,
      BROKEN,
      "--waivers",
      "src/test/resources/formats/waivers.yaml",
      "--rules",
      RULES.toString(),
      "--format",
      format,
      "--lang",
      language
    };
  }

  private static String written(String format) {
    return Run.of(arguments(format, "zh")).out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "junit", "sarif", "conftest", "markdown", "csv"})
  void formatsAreTheSameAsEver(String format) {
    for (String language : List.of("zh", "en")) {
      Run run = Run.of(arguments(format, language));
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).isEmpty();
      Golden.assertSame(Golden.file("formats/" + format + "." + language + ".txt"), run.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "html", "junit", "sarif", "conftest", "markdown", "csv"})
  void whatCouldNotBeEvaluatedIsInTheFileAndSaid(String format) throws IOException {
    Path file = folder.resolve("report");
    String[] arguments =
        Stream.concat(Stream.of(arguments(format, "zh")), Stream.of("--output", file.toString()))
            .toArray(String[]::new);
    Run run = Run.of(arguments);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("broken.yaml:4:15").hasLineCount(2);
    assertThat(Files.readString(file)).contains("broken.yaml", "gdp-grwth", "新增规上工业企业");
  }

  @Test
  void junitIsWhatBuildServersRead() throws Exception {
    String text = written("junit");
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(RESOURCES.resolve("schemas/junit.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(text)));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(cases(suite, "failure")).containsExactly("new-industrial-firms 新增规上工业企业");
    assertThat(cases(suite, "skipped"))
        .containsExactly("service-va-growth 服务业增加值增速", "rd-intensity 研发投入强度");
    assertThat(cases(suite, "system-out"))
        .containsExactly(
            "gdp-growth 地区生产总值增速",
            "quality/as-of-outside gdp 地区生产总值",
            "waiver/expired gdp-growth 地区生产总值增速");
    for (String count : List.of("failures:failure", "skipped:skipped", "tests:testcase")) {
      String[] parts = count.split(":", -1);
      assertThat(suite.getAttribute(parts[0]))
          .isEqualTo(String.valueOf(suite.getElementsByTagName(parts[1]).getLength()));
    }
    assertThat(document.getDocumentElement().getAttribute("errors")).isEqualTo("1");
  }

  private static List<String> cases(Element suite, String result) {
    NodeList nodes = suite.getElementsByTagName(result);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      names.add(((Element) nodes.item(i).getParentNode()).getAttribute("name"));
    }
    return names;
  }

  @Test
  void sarifIsValid() throws IOException {
    JsonNode log = JsonMapper.shared().readTree(written("sarif"));
    JsonNode schema =
        JsonMapper.shared()
            .readTree(Files.readString(RESOURCES.resolve("schemas/sarif-2.1.0.json")));
    assertThat(
            SchemaRegistry.withDefaultDialect(Dialects.getDraft4()).getSchema(schema).validate(log))
        .isEmpty();
    JsonNode run = log.get("runs").get(0);
    JsonNode rules = run.get("tool").get("driver").get("rules");
    List<String> told = new ArrayList<>();
    for (JsonNode result : run.get("results")) {
      String id = result.get("ruleId").asString();
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id").asString()).isEqualTo(id);
      told.add(
          id
              + " "
              + result.get("kind").asString()
              + " "
              + result.get("level").asString()
              + " "
              + result.get("suppressions").size());
    }
    assertThat(told)
        .containsExactly(
            "gdp-growth fail warning 0",
            "service-va-growth fail error 1",
            "accidents pass none 0",
            "new-industrial-firms fail error 0",
            "rd-intensity open none 0",
            "grain-depot pass none 0",
            "quality/as-of-outside fail warning 0",
            "waiver/expired fail warning 0");
    assertThat(run.get("invocations").get(0).get("executionSuccessful").asBoolean()).isFalse();
    assertThat(run.get("invocations").get(0).get("toolExecutionNotifications")).hasSize(2);
    assertThat(log.toString()).contains("\"uri\":\"" + SNAPSHOT + "\"");
  }

  @Test
  void conftestIsOfItsShape() throws IOException {
    JsonNode results = JsonMapper.shared().readTree(written("conftest"));
    JsonNode schema =
        JsonMapper.shared().readTree(Files.readString(RESOURCES.resolve("schemas/conftest.json")));
    assertThat(
            SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                .getSchema(schema)
                .validate(results))
        .isEmpty();
    JsonNode first = results.get(0);
    assertThat(first.get("successes").asInt()).isEqualTo(2);
    assertThat(rules(first, "failures")).containsExactly("new-industrial-firms");
    assertThat(rules(first, "warnings"))
        .containsExactly("gdp-growth", "quality/as-of-outside", "waiver/expired");
    assertThat(rules(first, "skipped")).containsExactly("rd-intensity");
    assertThat(rules(first, "exceptions")).containsExactly("service-va-growth");
    assertThat(rules(results.get(1), "failures")).containsExactly("not-evaluated", "not-evaluated");
  }

  private static List<String> rules(JsonNode result, String kind) {
    List<String> rules = new ArrayList<>();
    result.get(kind).forEach(node -> rules.add(node.get("metadata").get("rule").asString()));
    return rules;
  }

  @Test
  void csvOpensInExcel() throws IOException {
    String text = written("csv");
    assertThat(text).startsWith("\uFEFF数据快照,").contains("\r\n");
    try (CSVParser parser =
        CSVFormat.EXCEL
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text.substring(1)))) {
      List<CSVRecord> records = parser.getRecords();
      assertThat(records).hasSize(10).allMatch(CSVRecord::isConsistent);
      assertThat(records.get(0).get("牵头单位")).isEqualTo("区发改局");
      assertThat(records.get(0).get("配合单位")).isEqualTo("区统计局");
      assertThat(records.get(1).get("亮灯")).isEqualTo("未达标（已豁免）");
      assertThat(records.get(1).get("原因")).contains("=经济普查|<修订>&\"核实\"");
      assertThat(records.get(9).get("亮灯")).isEqualTo("未能评价");
    }
  }

  @Test
  void markdownKeepsItsColumns() {
    String text = written("markdown");
    Node document =
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(text);
    List<String> strange = new ArrayList<>();
    int[] cells = {0};
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline html) {
            strange.add(html.getLiteral());
          }

          @Override
          public void visit(CustomNode node) {
            cells[0] += node instanceof TableCell ? 1 : 0;
            visitChildren(node);
          }
        });
    assertThat(strange).isEmpty();
    // The counts, and seven groups with their heads.
    assertThat(cells[0]).isEqualTo(2 * 6 + (7 + 8) * 9);
    assertThat(text).contains("未能评价", "\\|\\<修订\\>");
  }

  @Test
  void anOfficesUnitsTakeThePlaceOfTheOthers() throws IOException {
    Path office = Files.createDirectories(folder.resolve("office"));
    Files.writeString(office.resolve("ruleset.yaml"), "extends: " + RULES.toAbsolutePath() + "\n");
    assertThat(leadOf(office)).isEqualTo("区发改局");
    String digest = digest(office);
    Files.writeString(office.resolve("units.yaml"), "区统计局:\n  lead: [地区生产总值增速]\n");
    assertThat(leadOf(office)).isEqualTo("区统计局");
    assertThat(digest(office)).isEqualTo(digest);

    Path bundle = folder.resolve("office.ducha");
    assertThat(
            Run.of("rules", "bundle", "--rules", office.toString(), "--output", bundle.toString())
                .code())
        .isZero();
    assertThat(leadOf(bundle)).isEqualTo("区统计局");
  }

  private static String digest(Path rules) {
    return report(rules).get("rules").get("digest").asString();
  }

  private static String leadOf(Path rules) {
    return report(rules).get("findings").get(0).get("lead").asString();
  }

  private static JsonNode report(Path rules) {
    Run run =
        Run.with(
            Map.of("DUCHA_RULES", rules.toString()),
            Ansi.OFF,
            "check",
            SNAPSHOT,
            "--format",
            "json");
    assertThat(run.err()).isEmpty();
    return JsonMapper.shared().readTree(run.out()).get(0);
  }

  @Test
  void mistakesInUnitsAreToldAtOnce() throws IOException {
    Path office = Files.createDirectories(folder.resolve("office"));
    Files.writeString(office.resolve("ruleset.yaml"), "extends: " + RULES.toAbsolutePath() + "\n");
    Files.writeString(
        office.resolve("units.yaml"),
        """
        区发改局:
          lead: [gdp-grwth, 预期目标, accidents]
          supports: [重大安全事故]
        区统计局:
          lead: [重大安全事故]
          suports: [二（三）]
        区商务局:
        """);
    Run run = Run.with(Map.of("DUCHA_RULES", office.toString()), Ansi.OFF, "check", SNAPSHOT);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().replace(office + "/", ""))
        .isEqualTo(
            """
            units.yaml:2:10: 没有这个指标，也没有这个部分；发现“gdp-grwth”；最接近的是“gdp-growth”
            units.yaml:3:14: 同一项写了两次；发现“重大安全事故”
            units.yaml:5:10: 有两个牵头单位：区发改局、区统计局；发现“重大安全事故”
            units.yaml:6:3: 没有这个键；发现“suports”；应为 lead · supports 之一；最接近的是“supports”
            units.yaml:7:6: 缺少必填内容；应为 lead: […]
            """);
  }

  @Test
  void theIllustrativeUnitsFitTheShippedRules() {
    Run run =
        Run.with(
            Map.of("DUCHA_RULES", "fixtures/illustrative/office"),
            Ansi.OFF,
            "check",
            "fixtures/illustrative/qiantang-2024-q3.yaml",
            "--format",
            "csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("区发改局,区统计局");
  }
}
