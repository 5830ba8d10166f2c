package org.ducha.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ducha.RulesCopy;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.cli.Run;
import org.ducha.server.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v1/gate}. */
class GateOverHttpTest {
  private static final Path FOLDER = Path.of("fixtures/gate");
  private static final Path SNAPSHOT = FOLDER.resolve("qiantang-2024-q3.yaml");
  private static final Path BASELINE = FOLDER.resolve("qiantang-2023-q3.yaml");
  private static final String DAY = "2024-10-20";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.open(Services.UNKEPT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String file(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  private static ObjectNode figures() throws IOException {
    return JsonMapper.shared()
        .createObjectNode()
        .put("snapshot", Files.readString(SNAPSHOT))
        .put("baseline", Files.readString(BASELINE))
        .put("date", DAY);
  }

  private static Reply decide(TestServer server, ObjectNode body) {
    return server.post("/v1/gate", TestServer.JSON, body.toString());
  }

  private static JsonNode decided(ObjectNode body) {
    Reply reply = decide(server, body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json();
  }

  @Test
  void answersWhatTheCommandWrites() throws Exception {
    for (String name : List.of("to-5.1.yaml", "to-4.9.yaml", "land-sale.yaml")) {
      Reply reply = decide(server, figures().put("request", file(name)));
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      String command =
          Run.of(
                  "gate",
                  FOLDER.resolve(name).toString(),
                  "--snapshot",
                  SNAPSHOT.toString(),
                  "--date",
                  DAY,
                  "--format",
                  "json")
              .out()
              .replace("\"" + FOLDER.resolve(name) + "\"", "\"request\"")
              .replace("\"" + SNAPSHOT + "\"", "\"snapshot\"")
              .replace("\"" + BASELINE + "\"", "\"baseline\"");
      assertThat(reply.body()).as(name).isEqualTo(command);
    }
  }

  @Test
  void aCutThatFallsBelowItsTargetIsRejectedAndSaysSo() throws Exception {
    JsonNode decision = decided(figures().put("request", file("to-4.9.yaml"))).get(0);
    assertThat(decision.get("decision").stringValue()).isEqualTo("reject");
    assertThat(decision.get("sentence").stringValue()).contains("4.9%");
    assertThat(decision.get("moved")).isNotEmpty();

    JsonNode waived =
        decided(
                figures()
                    .put("request", file("to-4.9.yaml"))
                    .put("waivers", file("waiver.yaml"))
                    .put("lang", "en"))
            .get(0);
    assertThat(waived.get("decision").stringValue()).isEqualTo("review");
    assertThat(waived.get("waivers").get(0).get("document").stringValue()).contains("21号");
  }

  @Test
  void severalAreDecidedInTheirOrder() throws Exception {
    ObjectNode body = figures();
    body.putArray("requests").add(file("to-5.1.yaml")).add(file("further.yaml"));
    JsonNode decisions = decided(body);
    assertThat(decisions.get(0).get("decision").stringValue()).isEqualTo("approve");
    assertThat(decisions.get(1).get("approved_before").get(0).stringValue())
        .isEqualTo("BX-2024-0117");
    assertThat(decisions.get(1).get("inputs").get(0).get("file").stringValue())
        .isEqualTo("request-2");
  }

  @Test
  void whereOneCannotBeDecidedNoneIs() throws Exception {
    ObjectNode body = figures();
    body.putArray("requests")
        .add(file("to-5.1.yaml"))
        .add("id: X\ntitle: t\nunit: u\neffects:\n  general-expenditur: +1亿元\n")
        .add("id: Y\ntitle: t\nunit: u\neffects: {}\n");
    Reply reply = decide(server, body);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.type()).isEqualTo("urn:ducha:problem:mistakes");
    assertThat(reply.error(0).get("file").stringValue()).isEqualTo("request-2");
    assertThat(reply.error(0).get("line").intValue()).isEqualTo(5);
    assertThat(reply.error(0).get("nearest").stringValue()).isEqualTo("general-expenditure");
    assertThat(reply.error(1).get("file").stringValue()).isEqualTo("request-3");
    assertThat(reply.body()).doesNotContain("approve");
  }

  @Test
  void whatIsWrongWithTheSnapshotIsToldOnce() throws Exception {
    ObjectNode body =
        JsonMapper.shared().createObjectNode().put("snapshot", Files.readString(SNAPSHOT));
    body.putArray("requests").add(file("to-5.1.yaml")).add(file("further.yaml"));
    Reply reply = decide(server, body);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().get("errors")).hasSize(1);
    assertThat(reply.error(0).get("file").stringValue()).isEqualTo("snapshot");
    assertThat(reply.error(0).get("found").stringValue()).isEqualTo("qiantang-2023-q3.yaml");
  }

  @Test
  void rulesWithoutAGateDecideNothingAndStillCheck(@TempDir Path folder) throws Exception {
    RulesCopy copy = RulesCopy.in(folder);
    Files.delete(copy.folder().resolve("gate.drl"));
    try (TestServer without =
        TestServer.of(
            Ruleset.load(copy.folder(), Shipped.CLOCK),
            Limits.DEFAULT,
            Access.open(),
            Services.UNKEPT)) {
      Reply reply = decide(without, figures().put("request", file("to-5.1.yaml")));
      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.type()).isEqualTo("urn:ducha:problem:rules");
      ObjectNode snapshot = figures();
      snapshot.remove("date");
      assertThat(without.post("/v1/check", TestServer.JSON, snapshot.toString()).status())
          .isEqualTo(200);
    }
  }
}
