package org.ducha.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ducha.cli.Run;
import org.ducha.server.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code POST /v1/check}. */
class CheckOverHttpTest {
  private static final Path SNAPSHOT = Path.of("fixtures/qiantang-2024-q4-published.yaml");
  private static final Path BASELINE = Path.of("fixtures/qiantang-2023-q4.yaml");
  private static final String SMALL =
      "region: 杭州市钱塘区\nperiod: 2024-Q4\ncoverage: partial\nfigures:\n  gdp-growth: 5.1%\n";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.open(Services.UNKEPT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Reply check(String type, String body, String... headers) {
    return server.post("/v1/check", type, body, headers);
  }

  private static String published() throws IOException {
    return Files.readString(SNAPSHOT).replaceAll("(?m)^baseline:.*\n", "");
  }

  private static ObjectNode envelope() throws IOException {
    return JsonMapper.shared()
        .createObjectNode()
        .put("snapshot", Files.readString(SNAPSHOT))
        .put("baseline", Files.readString(BASELINE));
  }

  @Test
  void answersWhatTheCommandWrites() throws Exception {
    Reply reply = check(TestServer.JSON, envelope().toString());

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).startsWith("application/json");
    String command =
        Run.of("check", SNAPSHOT.toString(), "--format", "json")
            .out()
            .replace("\"" + SNAPSHOT + "\"", "\"snapshot\"")
            .replace("\"" + BASELINE + "\"", "\"baseline\"");
    assertThat(reply.body()).isEqualTo(command);
    JsonNode report = reply.json().get(0);
    assertThat(reply.header("Ducha-Rules"))
        .isEqualTo(report.get("rules").get("digest").stringValue());
  }

  @Test
  void aSnapshotByItselfIsTheBody() throws Exception {
    Reply reply = check("text/yaml; charset=utf-8", published(), "Accept-Language", "en");

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    JsonNode report = reply.json().get(0);
    assertThat(report.get("status").stringValue()).isEqualTo("fail");
    assertThat(report.get("summary").get("pending").intValue()).isPositive();
    assertThat(report.get("findings").get(0).get("message").stringValue())
        .contains("falls short of what is required");
  }

  @Test
  void jsonOnOneLineIsASnapshotToo() throws Exception {
    JsonNode tree = YAMLMapper.shared().readTree(published());
    String line = JsonMapper.shared().writeValueAsString(tree);
    assertThat(line).doesNotContain("\n");

    Reply reply = check(TestServer.JSON, line);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    Reply yaml = check(TestServer.YAML, published());
    assertThat(reply.json().get(0).get("summary")).isEqualTo(yaml.json().get(0).get("summary"));
  }

  @Test
  void aLineMayBeAsLongAsProgramsMakeIt() {
    StringBuilder context = new StringBuilder("{\"a\": \"1\"");
    for (int i = 0; i < 5000; i++) {
      context.append(", \"出口").append(i).append("\": \"729亿元\"");
    }
    Reply reply =
        check(
            TestServer.JSON,
            "{\"region\": \"杭州市钱塘区\", \"period\": \"2024-Q4\", \"coverage\": \"partial\","
                + " \"context\": "
                + context
                + "},\t\"figures\": {\"gdp-growth\": 5.1}}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.error(0).get("line").intValue()).isEqualTo(1);
    assertThat(reply.error(0).get("column").intValue()).isGreaterThan(50_000);
    assertThat(reply.error(0).get("found").stringValue()).isEqualTo("5.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {TestServer.JSON, TestServer.YAML})
  void documentsWrittenOutKeepTheLinesOfTheBody(String type) {
    String body =
        """
        {
          "baseline": {
            "region": "杭州市钱塘区", "period": "2023-Q4",
            "figures": {"gdp": "1吨"}},
          "snapshot": {"region": "杭州市钱塘区",
            "period": "2024-Q4",
            "figures": {"gdp-grwth": "5.1%"}}
        }
        """;
    Reply reply = check(type, body, "Accept-Language", "en");

    assertThat(reply.status()).as(reply.body()).isEqualTo(422);
    JsonNode error = reply.error(0);
    assertThat(error.get("file").stringValue()).isEqualTo("snapshot");
    assertThat(error.get("line").intValue()).isEqualTo(7);
    assertThat(error.get("column").intValue()).isEqualTo(17);
    assertThat(error.get("nearest").stringValue()).isEqualTo("gdp-growth");
  }

  @Test
  void blockMappingsInABodyKeepItsLinesToo() {
    String body =
        """
        # both in one
        baseline:
          region: 杭州市钱塘区
          period: 2023-Q3
          coverage: partial
          figures:
            general-expenditure: 600亿元
        snapshot:
          region: 杭州市钱塘区
          period: 2024-Q3
          coverage: partial
          figures:
            general-expenditure: 568.2亿元
        waivers:
        - {indicator: general-expenditure-cut, reason: 甲, approver: 乙, document: 丙, from: 2024-01-01, to: 2024-02-30}
        grading: strict
        lang: en
        """;
    Reply wrong = check(TestServer.YAML, body);
    assertThat(wrong.status()).as(wrong.body()).isEqualTo(422);
    assertThat(wrong.error(0).get("file").stringValue()).isEqualTo("waivers");
    assertThat(wrong.error(0).get("line").intValue()).isEqualTo(15);
    assertThat(wrong.error(0).get("message").stringValue()).isASCII();

    Reply right = check(TestServer.YAML, body.replace("02-30", "12-31"));
    assertThat(right.status()).as(right.body()).isEqualTo(200);
    JsonNode report = right.json().get(0);
    assertThat(report.get("rules").get("grading").stringValue()).isEqualTo("strict");
    assertThat(report.get("inputs")).hasSize(3);
    JsonNode cut =
        report
            .get("findings")
            .valueStream()
            .filter(one -> one.get("indicator").asString().equals("general-expenditure-cut"))
            .findFirst()
            .orElseThrow();
    assertThat(cut.get("actual").stringValue()).isEqualTo("5.3%");
    assertThat(cut.get("derived_from").get(0).get("line").intValue()).isEqualTo(13);
  }

  @Test
  void documentsAsTextsKeepTheirOwnLines() throws Exception {
    ObjectNode body = envelope();
    body.put("baseline", Files.readString(BASELINE).replace("region: 杭州市钱塘区", "region: 钱塘"));
    Reply reply = check(TestServer.JSON, body.toString());
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.error(0).get("file").stringValue()).isEqualTo("baseline");
    List<String> lines = Files.readAllLines(BASELINE);
    assertThat(reply.error(0).get("line").intValue())
        .isEqualTo(1 + lines.indexOf("region: 杭州市钱塘区"));
  }

  @Test
  void aPostedPathNeverOpensAFile() throws Exception {
    Path there = BASELINE.toAbsolutePath();
    for (String path : List.of(there.toString(), "../../etc/passwd", "file:///etc/passwd")) {
      Reply reply = check(TestServer.YAML, SMALL + "baseline: " + path + "\nprevious: q3.yaml\n");
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.json().get("errors")).hasSize(2);
      assertThat(reply.error(0).get("line").intValue()).isEqualTo(6);
      assertThat(reply.error(0).get("found").stringValue()).isEqualTo(path);
      assertThat(reply.body()).doesNotContain("root:");
    }
    Reply asText = check(TestServer.JSON, "{\"snapshot\": \"" + there + "\"}");
    assertThat(asText.status()).isEqualTo(422);
  }

  @Test
  void everyMistakeIsToldWithItsPlaceInBothLanguages() {
    String body = SMALL + "  service-va-growth: 6.1个\n  gdp-grwth: 1%\n";
    Reply chinese = check(TestServer.YAML, body);
    Reply english = check(TestServer.YAML, body, "Accept-Language", "fr, en;q=0.8, zh;q=0.5");
    Reply byAddress =
        server.post("/v1/check?lang=en", TestServer.YAML, body, "Accept-Language", "zh");

    assertThat(chinese.status()).isEqualTo(422);
    assertThat(chinese.header("Content-Type")).startsWith("application/problem+json");
    assertThat(chinese.type()).isEqualTo("urn:ducha:problem:mistakes");
    assertThat(chinese.json().get("status").intValue()).isEqualTo(422);
    assertThat(chinese.json().get("title").stringValue()).isEqualTo("提交的数据有误");
    assertThat(chinese.json().get("instance").stringValue())
        .isEqualTo("urn:uuid:" + chinese.header("X-Request-Id"));
    assertThat(chinese.json().get("errors")).hasSize(2);
    assertThat(chinese.error(0).propertyNames())
        .containsExactly(
            "file", "line", "column", "cell", "found", "expected", "nearest", "message", "rule");
    assertThat(chinese.error(0).get("line").intValue()).isEqualTo(6);
    assertThat(chinese.error(1).get("nearest").stringValue()).isEqualTo("gdp-growth");
    assertThat(english.json().get("title").stringValue()).isASCII();
    assertThat(english.error(1).get("message").stringValue()).isASCII();
    assertThat(byAddress.json().get("errors")).isEqualTo(english.json().get("errors"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"region\": \"杭州市钱塘区\", ",
        "{\"region\": 杭州}",
        "{'region': '杭州市钱塘区'}",
        "{\"a\": 1} {\"a\": 2}",
        "[1, 2]",
        "null",
        "\"text\"",
        "",
        "region: 杭州市钱塘区"
      })
  void whatIsNoJsonCannotBeRead(String body) {
    Reply reply = check(TestServer.JSON, body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.type()).isEqualTo("urn:ducha:problem:unreadable");
    assertThat(reply.error(0).get("line").intValue()).isEqualTo(1);
    assertThat(reply.body()).doesNotContain("Jackson", "Exception", "StreamRead", "token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "region: [杭州市钱塘区",
        "region: \"杭州市钱塘区\nperiod: 2024-Q4",
        "- a\n- b",
        "",
        "\t- x",
        "a: b\n---\nc: d"
      })
  void whatIsNoYamlCannotBeRead(String body) {
    Reply reply = check(TestServer.YAML, body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.body()).doesNotContain("snakeyaml", "Exception", "expected <");
  }

  @Test
  void hostileYamlIsRefusedByName() {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nregion: *b\n" + SMALL;
    assertThat(check(TestServer.YAML, bomb).status()).isEqualTo(422);
    String tag = SMALL + "context: {a: !!javax.script.ScriptEngineManager [x]}\n";
    assertThat(check(TestServer.YAML, tag).status()).isEqualTo(422);
    String deep = "a: " + "[".repeat(100_000);
    assertThat(check(TestServer.YAML, deep).status()).isEqualTo(400);
    String deepJson = "{\"a\": " + "[".repeat(100_000);
    assertThat(check(TestServer.JSON, deepJson).status()).isEqualTo(400);
    String wide =
        "{\"region\": \"x\", \"context\": {" + "\"a\": 1, ".repeat(200_000) + "\"b\": 1}}";
    assertThat(check(TestServer.JSON, wide).status()).isEqualTo(422);
    String anchored = "snapshot: &s\n  " + SMALL.replace("\n", "\n  ") + "\nbaseline: *s\n";
    assertThat(check(TestServer.YAML, anchored).status()).isEqualTo(422);
    String twice = "{\"snapshot\": \"a: b\", \"snapshot\": \"c: d\"}";
    Reply reply = check(TestServer.JSON, twice);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("同一个键写了两次");
  }

  @Test
  void numbersStayAsTheyAreWritten() {
    Reply reply =
        check(
            TestServer.JSON,
            "{\"region\":\"杭州市钱塘区\",\"period\":\"2024-Q4\",\"coverage\":\"partial\",\"context\":{\"a\":5.10}}");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json().get(0).get("context").get(0).get("value").stringValue())
        .isEqualTo("5.10");
  }

  @Test
  void gb18030IsReadToo() {
    Reply reply =
        TestServer.send(
            server
                .request("/v1/check")
                .header("Content-Type", "application/yaml; charset=GB18030")
                .POST(BodyPublishers.ofByteArray(SMALL.getBytes(Charset.forName("GB18030")))));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  @Test
  void typesAndFormatsThatAreNotKnownAreRefused() {
    for (String type :
        List.of(
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "text/plain",
            "application/jsonp",
            "application/yaml; charset=utf-16",
            "nonsense")) {
      assertThat(check(type, SMALL).status()).as(type).isEqualTo(415);
    }
    Reply none = TestServer.send(server.request("/v1/check").POST(BodyPublishers.ofString(SMALL)));
    assertThat(none.status()).isEqualTo(415);
    assertThat(none.json().get("detail").stringValue()).contains("application/yaml");
    assertThat(check(TestServer.YAML, SMALL, "Content-Encoding", "gzip").status()).isEqualTo(415);

    for (String accept :
        List.of("text/html", "application/xml, text/*;q=0.5", "application/json;q=0")) {
      assertThat(check(TestServer.YAML, SMALL, "Accept", accept).status())
          .as(accept)
          .isEqualTo(406);
    }
    for (String accept : List.of("*/*", "application/*", "text/html, application/json;q=0.1")) {
      assertThat(check(TestServer.YAML, SMALL, "Accept", accept).status())
          .as(accept)
          .isEqualTo(200);
    }
  }

  @Test
  void whatTheAddressSaysIsNeverPassedOver() {
    assertThat(server.post("/v1/check?grading=strict", TestServer.YAML, SMALL).body())
        .contains("\"grading\" : \"strict\"");
    Reply unknown = server.post("/v1/check?gradng=strict", TestServer.YAML, SMALL);
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.error(0).get("nearest").stringValue()).isEqualTo("grading");
    assertThat(server.post("/v1/check?grading=strickt", TestServer.YAML, SMALL).status())
        .isEqualTo(422);
    assertThat(server.post("/v1/check?lang=fr", TestServer.YAML, SMALL).status()).isEqualTo(422);
    assertThat(server.post("/v1/check?lang=zh&lang=en", TestServer.YAML, SMALL).status())
        .isEqualTo(400);
    Reply both =
        server.post(
            "/v1/check?grading=strict",
            TestServer.JSON,
            "{\"snapshot\": \"region: x\", \"grading\": \"default\"}");
    assertThat(both.status()).isEqualTo(422);
    Reply extra =
        check(
            TestServer.JSON, "{\"snapshot\": \"region: x\", \"file\": \"a\", \"previos\": \"b\"}");
    assertThat(extra.status()).isEqualTo(422);
    assertThat(extra.json().get("errors")).hasSize(2);
    assertThat(extra.error(1).get("nearest").stringValue()).isEqualTo("previous");
    assertThat(check(TestServer.JSON, "{\"snapshot\": null}").status()).isEqualTo(422);
    assertThat(check(TestServer.JSON, "{\"snapshot\": \"a: b\", \"grading\": {}}").status())
        .isEqualTo(422);
  }
}
