package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ducha.Golden;
import org.ducha.OneTarget;
import org.ducha.Shipped;
import org.ducha.check.CheckRequest;
import org.ducha.document.Node;
import org.ducha.document.YamlReader;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ducha rules schema}: with it an editor refuses what ducha refuses, and nothing else. */
class RulesSchemaCommandTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());
  private static final JsonNode GENERATED = generated();
  private static final Schema SCHEMA = REGISTRY.getSchema(GENERATED);

  @TempDir private Path folder;

  private static JsonNode generated(String... options) {
    Run run =
        Run.of(
            Stream.concat(Stream.of("rules", "schema"), Stream.of(options)).toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return JsonMapper.shared().readTree(run.out());
  }

  /** The document as an editor's parser hands it on, with numbers, and as ducha reads it. */
  private static List<JsonNode> parsed(String yaml) {
    Object typed =
        new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    Object texts =
        YamlReader.read(OneTarget.source("a.yaml", yaml), new Mistakes())
            .map(RulesSchemaCommandTest::texts)
            .orElseThrow();
    return Stream.of(withTextKeys(typed), texts)
        .<JsonNode>map(JsonMapper.shared()::valueToTree)
        .toList();
  }

  private static Object withTextKeys(Object node) {
    if (node instanceof Map<?, ?> map) {
      Map<String, Object> texts = new LinkedHashMap<>();
      map.forEach((key, value) -> texts.put(String.valueOf(key), withTextKeys(value)));
      return texts;
    }
    return node;
  }

  private static Object texts(Node node) {
    if (node instanceof Node.Mapping mapping) {
      Map<String, Object> texts = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> texts.put(entry.key(), texts(entry.value())));
      return texts;
    }
    return node instanceof Node.Sequence sequence
        ? sequence.items().stream().map(RulesSchemaCommandTest::texts).toList()
        : ((Node.Scalar) node).text();
  }

  private static void assertValid(Schema schema, String yaml) {
    parsed(yaml).forEach(node -> assertThat(schema.validate(node)).as(yaml).isEmpty());
  }

  private static void assertInvalid(Schema schema, String yaml) {
    parsed(yaml).forEach(node -> assertThat(schema.validate(node)).as(yaml).isNotEmpty());
  }

  static List<Path> fixtures() throws IOException {
    List<Path> fixtures = new ArrayList<>();
    for (Path folder : List.of(Shipped.FIXTURES, Shipped.FIXTURES.resolve("illustrative"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(fixtures::add);
      }
    }
    assertThat(fixtures).hasSizeGreaterThan(10);
    return fixtures;
  }

  @Test
  void theSchemaIsASchema() {
    Schema meta = REGISTRY.getSchema(SchemaLocation.of(GENERATED.get("$schema").asString()));
    assertThat(meta.validate(GENERATED)).isEmpty();
    assertThat(meta.validate(JsonMapper.shared().readTree("{\"type\": \"map\"}"))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void fixturesAreValid(Path fixture) throws IOException {
    assertValid(SCHEMA, Files.readString(fixture));
  }

  private static final String HEAD = "region: 杭州市钱塘区\nperiod: 2024-Q3\ncoverage: partial\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "figures: {gdp-growth: 5.1%}",
        "figures: {地区生产总值增速: ５．１％, 实际利用外资: '1,270 万 美元'}",
        "figures: {gdp-growth: , service-va-growth: null, gdp: ~}",
        "figures: {gdp-growth: '', service-va-growth: ' null ', gdp: {value: '~'}}",
        "figures: {gdp-growth: {}, rd-intensity: {value: 5%, year: 2024}}",
        "figures: {rd-intensity: {value: 5%, year: '2024'}}",
        "figures: {gdp-growth: {value: 持平, as-of: 2024-09-30, status: ' final ', source: 12, verified: true, note: 1.5}}",
        "figures: {gdp-growth: {value: 下降 0.3%, as-of: , status: , source: , year: }}",
        "figures: {general-expenditure-cut: 压减5.3%}",
        "figures: {new-listed-companies: 1个, market-entities: 13.8万户, villages: 62.0个}",
        "figures:",
        "milestones:",
        "adjusted: ",
        "context: ~",
        "milestones: {aeon-mall: done, grain-depot-phase-1: 推进中, mah-park: }",
        "milestones: {永旺梦乐城开业: {stage: 已完成, on: 2024-09-28, evidence: 3}}",
        "milestones: {aeon-mall: {note: 筹备, on: , evidence: ''}, mah-park: {}}",
        "milestones: {aeon-mall: ' under-way '}",
        "adjusted: {sewer-pipes: {to: 8公里, reason: 1, document: 2024, approver: yes, date: 2024-07-01}}",
        "adjusted: {gdp-growth: {reason: 变, document: 〔2024〕1号, approver: 区长, date: '2024-07-01'}}",
        "adjusted: {aeon-mall: {to: 2024-12-01, reason: 变, document: 文, approver: 区长, date: 2024-07-01}}",
        "context: {出口: 729亿元, 2024: 12, 倍差: 1.43, 无: , 好: true}",
        "baseline: 2023",
        "previous: ''",
      })
  void whatCanBeReadIsValid(String rest) {
    String yaml = HEAD + rest + "\n";
    assertValid(SCHEMA, yaml);
    // What a snapshot names beside it is not there.
    String here = rest.startsWith("baseline") ? HEAD : yaml;
    assertRead(here);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024", "'2024'", "2024-H1", "2024-Q1", "2024-09", "' 2024-12 '"})
  void everyPeriodOfAYearWithTargetsIsValid(String period) {
    String yaml = "region: ' 杭州市钱塘区 '\ncoverage: partial\nperiod: " + period + "\n";
    assertValid(SCHEMA, yaml);
    assertRead(yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "period: 2024-Q3",
        "region: 杭州市钱塘区",
        "{region: 杭州市, period: 2024-Q3}",
        "{region: , period: 2024-Q3}",
        "{region: 杭州市钱塘区, period: }",
        "{region: 杭州市钱塘区, period: 2022-Q3}",
        "{region: 杭州市钱塘区, period: 2025}",
        "{region: 杭州市钱塘区, period: 2024-Q5}",
        "{region: 杭州市钱塘区, period: 2024-9}",
        "{region: 杭州市钱塘区, period: 2024-Q3, remarks: x}",
        "[a]",
      })
  void aWrongHeadIsNot(String yaml) {
    assertInvalid(SCHEMA, yaml);
    assertRefused(yaml + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "figures: {gdp-grwth: 5.1%}",
        "figures: {aeon-mall: done}",
        "figures: {gdp-growth: 5.1}",
        "figures: {gdp-growth: 5}",
        "figures: {gdp-growth: 5.1个百分点}",
        "figures: {gdp-growth: 约5.1%}",
        "figures: {gdp-growth: 无}",
        "figures: {gdp-growth: [5.1%]}",
        "figures: {gdp-growth: true}",
        "figures: {gdp: 1270}",
        "figures: {gdp: 增长5%}",
        "figures: {gdp: '12,70亿元'}",
        "figures: {new-listed-companies: 1.5家}",
        "figures: {new-listed-companies: 1户}",
        "figures: {general-expenditure-cut: -5.3%}",
        "figures: {gdp-growth: {val: 5.1%}}",
        "figures: {gdp-growth: {value: 5.1}}",
        "figures: {gdp-growth: {value: {x: 5.1%}}}",
        "figures: {gdp-growth: {value: 5.1%, status: estimated}}",
        "figures: {gdp-growth: {value: 5.1%, as-of: 2024-9-30}}",
        "figures: {gdp-growth: {value: 5.1%, as-of: 20240930}}",
        "figures: {gdp-growth: {value: 5.1%, year: 2021}}",
        "figures: {gdp-growth: {value: 5.1%, note: [a]}}",
        "figures: 5.1%",
        "figures: [gdp-growth]",
        "milestones: {aeon-mal: done}",
        "milestones: {gdp-growth: done}",
        "milestones: {aeon-mall: finished}",
        "milestones: {aeon-mall: true}",
        "milestones: {aeon-mall: {stage: 完工}}",
        "milestones: {aeon-mall: {on: 2024-09-28}}",
        "milestones: {aeon-mall: {stage: , evidence: 开业公告}}",
        "milestones: {aeon-mall: {stage: done, on: 九月}}",
        "milestones: {aeon-mall: {stage: done, by: x}}",
        "adjusted: {sewer-pipes: }",
        "adjusted: {sewer-pipes: 8公里}",
        "adjusted: {gdp: {reason: 变, document: 文, approver: 区长, date: 2024-07-01}}",
        "adjusted: {sewer-pipes: {to: 8公里, reason: 变, document: 文, approver: 区长}}",
        "adjusted: {sewer-pipes: {to: 8公里, reason: , document: 文, approver: 区长, date: 2024-07-01}}",
        "adjusted: {sewer-pipes: {to: 8公里, reason: 变, document: '~', approver: 区长, date: 2024-07-01}}",
        "adjusted: {sewer-pipes: {to: 8亩, reason: 变, document: 文, approver: 区长, date: 2024-07-01}}",
        "adjusted: {aeon-mall: {to: 8公里, reason: 变, document: 文, approver: 区长, date: 2024-07-01}}",
        "adjusted: {no-major-accidents: {reason: 变, document: 文, approver: 区长, date: 2024-07-01}}",
        "adjusted: {sewer-pipes: {reason: 变, document: 文, approver: 区长, date: 七月}}",
        "context: {gdp-growth: 5.1%}",
        "context: {地区生产总值增速: 5.1%}",
        "context: {出口: {value: 729亿元}}",
        "coverage: half",
        "baseline: [a.yaml]",
        "previous: {file: a.yaml}",
      })
  void mistakesAreNot(String rest) {
    String yaml = HEAD.replace("coverage: partial\n", "") + rest + "\n";
    assertInvalid(SCHEMA, yaml);
    assertRefused(yaml);
  }

  private static void assertRead(String yaml) {
    assertThatCode(() -> check(yaml)).doesNotThrowAnyException();
  }

  private static void assertRefused(String yaml) {
    assertThatThrownBy(() -> check(yaml)).as(yaml).isInstanceOf(MistakesException.class);
  }

  private static void check(String yaml) {
    Shipped.ruleset().check(CheckRequest.of(OneTarget.source("snapshot.yaml", yaml)));
  }

  @Test
  void bytesAreTheSameAndMayBeWritten() throws IOException {
    Path file = folder.resolve("snapshot.schema.json");
    Run written = Run.of("rules", "schema", "--output", file.toString());
    assertThat(written.out()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(Run.of("rules", "schema").out());
    Run english = Run.of("rules", "schema", "--lang", "en");
    assertThat(english.out()).contains("GDP growth · gdp-growth · unit %").doesNotContain("单位 %");
    Run nowhere = Run.of("rules", "schema", "--output", folder.resolve("no/x.json").toString());
    assertThat(nowhere.code()).isEqualTo(3);
    assertThat(nowhere.err()).contains("x.json").hasLineCount(1);
  }

  @Test
  void everyNameIsSaidWhatItIs() {
    JsonNode figures = GENERATED.get("properties").get("figures").get("properties");
    assertThat(figures.get("gdp-growth")).isEqualTo(figures.get("地区生产总值增速"));
    JsonNode about = GENERATED.at(figures.get("gdp-growth").get("$ref").asString().substring(1));
    assertThat(about.get("title").asString()).isEqualTo("地区生产总值增速");
    assertThat(about.get("description").asString())
        .contains("GDP growth", "gdp-growth", "预期目标", "%", "不低于5.5%", "预期性");
    assertThat(GENERATED.get("properties").get("milestones").get("properties")).hasSize(2 * 219);
  }

  @Test
  void examplesAreExamples() {
    for (JsonNode schema : GENERATED.get("$defs")) {
      if (schema.has("examples") && schema.has("pattern")) {
        for (JsonNode example : schema.get("examples")) {
          assertThat(example.asString()).matches(schema.get("pattern").asString());
        }
      }
    }
  }

  @Test
  void aSmallSetAsAWhole() throws IOException {
    Path rules = rules(Map.of());
    Run run = Run.of("rules", "schema", "--rules", rules.toString(), "--lang", "en");
    Golden.assertSame(Golden.file("rules/schema.en.json"), run.out());
  }

  /** The rules of one target of 2024, and these files. */
  private Path rules(Map<String, String> more) throws IOException {
    Path rules = folder.resolve("rules");
    Map<String, String> files = new LinkedHashMap<>();
    OneTarget.files(".atLeast( \"50家\" ).linear()")
        .texts()
        .forEach((name, text) -> files.put(name, text.text()));
    files.putAll(more);
    for (var file : files.entrySet()) {
      Path path = rules.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return rules;
  }

  private static final String NEXT_YEAR =
      """
      package ducha.y2025;

      rule "新目标"
          @section( "一" ) @en( "A new target" )
      when
          Period( year == 2025 )
      then
          insert( Target.of( "new-target" ).atLeast( "5%" ).steady() );
      end
      """;

  @Test
  void thePeriodChoosesTheYear() throws IOException {
    String rules = rules(Map.of("2025/targets.drl", NEXT_YEAR)).toString();
    Schema both = REGISTRY.getSchema(generated("--rules", rules));
    Schema second = REGISTRY.getSchema(generated("--rules", rules, "--year", "2025"));
    String newOne = "region: 某地\nperiod: 2025-Q1\nfigures: {new-target: 5%}\n";
    String oldOne = "region: 某地\nperiod: 2024-Q1\nfigures: {the-target: 12家}\n";
    String oldInNew = "region: 某地\nperiod: 2025\nfigures: {the-target: 12家}\n";
    String baseline = "region: 某地\nperiod: 2024\nfigures: {new-target: 5%}\n";
    String before = "region: 某地\nperiod: 2023-Q1\nfigures: {the-target: 12家}\n";
    List.of(newOne, oldOne, baseline, before).forEach(yaml -> assertValid(both, yaml));
    assertInvalid(both, oldInNew);
    List.of(newOne, baseline).forEach(yaml -> assertValid(second, yaml));
    List.of(oldOne, oldInNew, before).forEach(yaml -> assertInvalid(second, yaml));
  }

  @Test
  void aYearWithoutTargetsHasNoSchema() {
    Run run = Run.of("rules", "schema", "--year", "2025");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("2025", "2024").hasLineCount(1);
  }
}
