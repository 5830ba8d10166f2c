package org.ducha.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.ducha.RulesCopy;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.cli.Run;
import org.ducha.server.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rules that are read over HTTP, and edited while they are served. */
@Timeout(300)
class RulesOverHttpTest {
  private static final String SNAPSHOT =
      "region: 杭州市钱塘区\nperiod: 2024-Q4\ncoverage: partial\nfigures:\n  gdp-growth: 5.1%\n";

  @TempDir private Path temporary;

  @Test
  void rulesAreWhatTheCommandLists() {
    try (TestServer server = TestServer.open(Services.UNKEPT)) {
      assertThat(server.get("/v1/rules").body())
          .isEqualTo(Run.of("rules", "list", "--format", "json").out());
      String card = Run.of("rules", "show", "gdp-growth", "--format", "json").out();
      assertThat(server.get("/v1/rules/gdp-growth").body()).isEqualTo(card);
      String title = URLEncoder.encode("地区生产总值增速", StandardCharsets.UTF_8);
      assertThat(server.get("/v1/rules/" + title).body()).isEqualTo(card);
      assertThat(server.get("/v1/rules/gdp").body())
          .isEqualTo(Run.of("rules", "show", "gdp", "--format", "json").out());

      Reply unknown = server.get("/v1/rules/gdp-grwth?lang=en");
      assertThat(unknown.status()).isEqualTo(404);
      assertThat(unknown.error(0).get("nearest").stringValue()).isEqualTo("gdp-growth");

      JsonNode digest = server.get("/v1/digest").json();
      assertThat(digest.get("digest").stringValue())
          .isEqualTo(Shipped.ruleset().book().digest())
          .isEqualTo(server.get("/health").header("Ducha-Rules"));
      assertThat(digest.get("years").get(0).intValue()).isEqualTo(2024);
    }
  }

  @Test
  void anEditIsInForceAndABrokenOneIsNot() {
    RulesCopy copy = RulesCopy.in(temporary.resolve("rules"));
    Ruleset ruleset = Ruleset.load(copy.folder(), Shipped.CLOCK);
    String before = ruleset.book().digest();
    try (TestServer server =
        TestServer.of(ruleset, Limits.DEFAULT, Access.open(), Services.UNKEPT)) {
      assertThat(status(server)).isEqualTo("fail");
      assertThat(server.get("/ready").json().get("newest_rules_in_force").booleanValue()).isTrue();

      copy.requireGdpGrowth("5%");
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(status(server)).isEqualTo("pass"));
      Reply after = server.post("/v1/check", TestServer.YAML, SNAPSHOT);
      String edited = after.header("Ducha-Rules");
      assertThat(edited).isNotEqualTo(before);
      assertThat(after.json().get(0).get("rules").get("digest").stringValue()).isEqualTo(edited);

      copy.breakOff(true);
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> !server.get("/ready").json().get("newest_rules_in_force").booleanValue());
      Reply ready = server.get("/ready", "Accept-Language", "en");
      assertThat(ready.status()).isEqualTo(200);
      JsonNode error = ready.json().get("rule_errors").get(0);
      assertThat(error.get("file").stringValue()).endsWith("01-expected-targets.drl");
      assertThat(error.get("rule").stringValue()).isEqualTo("地区生产总值增速");
      assertThat(ready.json().get("rules").get("digest").stringValue()).isEqualTo(edited);
      assertThat(server.get("/metrics").body()).contains("ducha_rules_refused 1");
      assertThat(status(server)).isEqualTo("pass");
    }
  }

  private static String status(TestServer server) {
    return server
        .post("/v1/check", TestServer.YAML, SNAPSHOT)
        .json()
        .get(0)
        .get("status")
        .stringValue();
  }

  @Test
  void metricsCountByRouteAndNeverByWhatWasSent() {
    try (TestServer server = TestServer.open(Services.UNKEPT)) {
      server.get("/v1/rules/gdp-growth");
      server.get("/v1/rules/no-such-thing");
      server.get("/no-such-place");
      Reply metrics = server.get("/metrics");
      assertThat(metrics.header("Content-Type")).startsWith("text/plain; version=0.0.4");
      assertThat(metrics.body())
          .contains(
              "ducha_http_requests_total{route=\"/v1/rules/{indicator}\",status=\"200\"} 1.0",
              "ducha_http_requests_total{route=\"/v1/rules/{indicator}\",status=\"404\"} 1.0",
              "ducha_http_requests_total{route=\"-\",status=\"404\"} 1.0",
              "ducha_http_request_seconds_bucket",
              "jvm_memory_used_bytes",
              "ducha_rules_refused 0.0",
              "ducha_rules_info{digest=\"sha256:")
          .doesNotContain("no-such");
    }
  }
}
