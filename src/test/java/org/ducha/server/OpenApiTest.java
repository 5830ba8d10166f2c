package org.ducha.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ducha.server.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The description of the interface, held against what it describes. */
class OpenApiTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.open(Services.UNKEPT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theDocumentIsValid(String language) {
    Reply reply = server.get("/openapi.json?lang=" + language);
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult parsed =
        new OpenAPIV3Parser().readContents(reply.body(), List.of(), options);
    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    assertThat(parsed.getOpenAPI().getInfo().getVersion()).isNotEmpty();
    assertThat(reply.body()).doesNotContain("{api.");
    assertThat(parsed.getOpenAPI().getInfo().getTitle().contains("督查"))
        .isEqualTo(language.equals("zh"));
  }

  @Test
  void itDescribesEveryAddressThereIs() {
    JsonNode document = server.get("/openapi.json").json();
    Set<String> described = new TreeSet<>(document.get("paths").propertyNames());
    assertThat(described)
        .containsExactlyInAnyOrder(
            "/v1/check",
            "/v1/gate",
            "/v1/rules",
            "/v1/rules/{indicator}",
            "/v1/digest",
            "/v1/log/head",
            "/metrics",
            "/health",
            "/ready",
            "/openapi.json",
            "/docs");
    for (String path : described) {
      boolean posted = document.get("paths").get(path).has("post");
      int status =
          posted
              ? server.post(path, TestServer.JSON, "{}").status()
              : server.get(path.replace("{indicator}", "gdp-growth")).status();
      assertThat(status).as(path).isIn(posted ? List.of(422) : List.of(200, 404));
    }
  }

  @Test
  void everyExampleIsAnsweredAsItSays() {
    JsonNode document = server.get("/openapi.json").json();
    List<String> posted = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      JsonNode body = path.getValue().path("post").path("requestBody").path("content");
      for (Map.Entry<String, JsonNode> content : body.properties()) {
        for (Map.Entry<String, JsonNode> example :
            content.getValue().get("examples").properties()) {
          String name = path.getKey() + " " + content.getKey() + " " + example.getKey();
          JsonNode value = example.getValue().get("value");
          Reply reply =
              server.post(
                  path.getKey(),
                  content.getKey(),
                  value.isString() ? value.stringValue() : value.toString());
          int expected =
              example.getValue().has("x-status")
                  ? example.getValue().get("x-status").intValue()
                  : 200;
          assertThat(reply.status()).as(name + "\n" + reply.body()).isEqualTo(expected);
          ensureKeys(document, path.getKey(), reply);
          posted.add(name);
        }
      }
    }
    assertThat(posted).hasSizeGreaterThanOrEqualTo(8);
  }

  /** The answer has every key that its schema requires. */
  private static void ensureKeys(JsonNode document, String path, Reply reply) {
    JsonNode schemas = document.get("components").get("schemas");
    if (reply.status() != 200) {
      assertThat(reply.json().propertyNames()).containsAll(required(schemas, "problem"));
      assertThat(reply.error(0).propertyNames()).containsAll(required(schemas, "mistake"));
    } else if (path.equals("/v1/check")) {
      JsonNode report = reply.json().get(0);
      assertThat(report.propertyNames()).containsAll(required(schemas, "report"));
      assertThat(report.get("findings").get(0).propertyNames())
          .containsAll(required(schemas, "finding"));
    } else {
      assertThat(reply.json().get(0).propertyNames()).containsAll(required(schemas, "decision"));
    }
  }

  private static List<String> required(JsonNode schemas, String name) {
    return schemas.get(name).get("required").valueStream().map(JsonNode::stringValue).toList();
  }

  @Test
  void thePageNeedsNothingFromElsewhere() {
    Reply page = server.get("/docs?lang=en");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.body()).doesNotContain("http:", "https:", "//");
    for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png")) {
      assertThat(page.body()).contains("docs/" + file);
      assertThat(server.get("/docs/" + file).status()).as(file).isEqualTo(200);
    }
    assertThat(server.get("/docs/start.js").body()).contains("validatorUrl: null", "openapi.json");
    assertThat(server.get("/docs/swagger-ui-bundle.js").body()).contains("SwaggerUIBundle");
  }
}
