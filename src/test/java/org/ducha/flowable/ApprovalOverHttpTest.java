package org.ducha.flowable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ducha.flowable.BudgetApproval.fixture;

import java.util.HashMap;
import java.util.Map;
import org.ducha.flowable.BudgetApproval.Instance;
import org.ducha.server.Services;
import org.ducha.server.TestServer;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The budget approval with Flowable's HTTP task, decided by a server. */
class ApprovalOverHttpTest {
  private static TestServer server;
  private static ProcessEngine engine;
  private static BudgetApproval approval;

  @BeforeAll
  static void start() {
    server = TestServer.open(Services.UNKEPT);
    engine = Engines.onH2("over-http", beans(server.uri("").toString()));
    approval = BudgetApproval.in(engine, BudgetApproval.PROCESS_OVER_HTTP);
  }

  @AfterAll
  static void stop() {
    engine.close();
    server.close();
  }

  private static Map<String, Object> beans(String url) {
    return Map.of("duchaUrl", url.replaceFirst("/$", ""), "duchaToken", "none");
  }

  private static ObjectNode body(String request) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("request", request)
        .put("snapshot", fixture("qiantang-2024-q3.yaml"))
        .put("baseline", fixture("qiantang-2023-q3.yaml"))
        .put("date", "2024-10-20");
  }

  private static Map<String, Object> asked(ObjectNode body) {
    return new HashMap<>(Map.of("gateRequest", body.toString()));
  }

  private static JsonNode answer(Instance instance) {
    return JsonMapper.shared().readTree(instance.variable("gateAnswer").toString());
  }

  @Test
  void whatBreaksNothingIsApproved() {
    Instance instance = approval.request(asked(body(fixture("to-5.1.yaml"))));

    instance.endsIn("approved");
    assertThat(answer(instance).get(0).get("decision").asString()).isEqualTo("approve");
  }

  @Test
  void whatBreaksATargetIsRejected() {
    Instance instance = approval.request(asked(body(fixture("to-4.9.yaml"))));

    instance.endsIn("rejected");
    assertThat(answer(instance).get(0).get("moved").get(0).get("indicator").asString())
        .isEqualTo("general-expenditure-cut");
  }

  @Test
  void aPersonConfirmsAWaiverAndItIsApproved() {
    ObjectNode body = body(fixture("to-4.9.yaml")).put("waivers", fixture("waiver.yaml"));
    Instance instance = approval.request(asked(body));

    assertThat(instance.waitsFor("review").getDescription()).startsWith("复核。");
    instance.complete("review", Map.of("reviewOutcome", "grant"));

    instance.endsIn("approved");
    assertThat(answer(instance).get(0).get("decision").asString()).isEqualTo("review");
  }

  @Test
  void aRequestWithMistakesGoesBackToWhoMadeIt() {
    Instance instance = approval.request(asked(body("id: BX-1\ntitle: 申请\nunit: 区财政局\n")));

    instance.waitsFor("correct-request");
    assertThat(answer(instance).get("errors")).isNotEmpty();

    instance.complete("correct-request", asked(body(fixture("to-5.1.yaml"))));
    instance.endsIn("approved");
  }

  @Test
  void aServerThatDoesNotAnswerNeverApproves() {
    TestServer gone = TestServer.open(Services.UNKEPT);
    String url = gone.uri("").toString();
    gone.close();
    ProcessEngine alone = Engines.onH2("no-server", beans(url));
    try {
      BudgetApproval asking = BudgetApproval.in(alone, BudgetApproval.PROCESS_OVER_HTTP);
      assertThatThrownBy(() -> asking.request(asked(body(fixture("to-5.1.yaml")))))
          .isInstanceOf(FlowableException.class);
    } finally {
      alone.close();
    }
  }
}
