package org.ducha.flowable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ducha.flowable.BudgetApproval.fixture;
import static org.ducha.flowable.BudgetApproval.form;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ducha.RulesCopy;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.follow.FollowedRules;
import org.ducha.rule.RuleFiles;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service task by itself: what it takes, what it sets, what it refuses. */
class GateDelegateTest {
  private static final ProcessEngine SHIPPED =
      Engines.onH2("gate", Map.of("duchaGate", new GateDelegate(Shipped.ruleset())));

  private ProcessEngine engine = SHIPPED;

  private void decideBy(GateDelegate gate) {
    engine = Engines.onH2("other", Map.of("duchaGate", gate));
  }

  @AfterEach
  void closeOther() {
    if (engine != SHIPPED) {
      engine.close();
    }
  }

  @AfterAll
  static void close() {
    SHIPPED.close();
  }

  private void deploy(String fields) {
    deployTask("flowable:delegateExpression=\"${duchaGate}\"", fields);
  }

  private void deployTask(String implementation, String fields) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addString(
            "one.bpmn20.xml",
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:flowable="http://flowable.org/bpmn" targetNamespace="test">
              <process id="one" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="a" sourceRef="start" targetRef="gate"/>
                <serviceTask id="gate" %s>
                  <extensionElements>%s</extensionElements>
                </serviceTask>
                <boundaryEvent id="wrong" attachedToRef="gate">
                  <extensionElements>
                    <flowable:in source="errorCode" target="code"/>
                    <flowable:in source="errorMessage" target="message"/>
                    <flowable:in source="errorMessageEn" target="messageEn"/>
                  </extensionElements>
                  <errorEventDefinition/>
                </boundaryEvent>
                <sequenceFlow id="b" sourceRef="wrong" targetRef="end"/>
                <sequenceFlow id="c" sourceRef="gate" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """
                .formatted(implementation, fields))
        .deploy();
  }

  private Map<String, Object> run(Map<String, Object> variables) {
    String id = engine.getRuntimeService().startProcessInstanceByKey("one", variables).getId();
    Map<String, Object> all = new TreeMap<>();
    engine
        .getHistoryService()
        .createHistoricVariableInstanceQuery()
        .processInstanceId(id)
        .list()
        .forEach(one -> all.put(one.getVariableName(), one.getValue()));
    return all;
  }

  private static Map<String, Object> written() {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("id", "BX-2024-0118");
    request.put("title", "追加信息化项目经费");
    request.put("unit", "区财政局");
    request.put("effects", Map.of("general-expenditure", "+2.4亿元"));
    return request;
  }

  static Stream<Object> requests() {
    return Stream.of(
        fixture("to-4.9.yaml"),
        written(),
        new JsonMapper().valueToTree(written()).toString(),
        new JsonMapper().valueToTree(written()));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRequestIsTextOrJsonOrAMap(Object request) {
    deploy("");

    assertThat(run(form(request)))
        .containsEntry("decision", "reject")
        .containsEntry("sentence", "不同意。目标转为未达标：一般性支出压减由5.3%变为4.9%（要求不低于5%），由达标转为未达标。");
  }

  @Test
  void aClassOfOnesOwnHandsOnToIt() {
    deployTask("flowable:class=\"org.ducha.example.BudgetGate\"", "");

    assertThat(run(form(fixture("to-4.9.yaml")))).containsEntry("decision", "reject");
  }

  @Test
  void allOfADecisionIsOneVariableToo() {
    deploy("");

    JsonNode record = (JsonNode) run(form(fixture("to-5.1.yaml"))).get("decisionRecord");

    assertThat(record.get("id").asString()).isEqualTo("BX-2024-0117");
    assertThat(record.get("date").asString()).isEqualTo("2024-10-20");
    assertThat(record.get("inputs").valueStream().map(input -> input.get("role").asString()))
        .containsExactly("request", "snapshot", "baseline");
  }

  @Test
  void fieldsNameTheVariables() {
    deploy(
        """
        <flowable:field name="request" stringValue="antrag"/>
        <flowable:field name="snapshot"><flowable:expression>${which}</flowable:expression></flowable:field>
        <flowable:field name="decision" stringValue="verdict"/>
        """);
    Map<String, Object> form = form("no request");
    form.put("antrag", fixture("to-5.1.yaml"));
    form.put("figures", form.remove("snapshot"));
    form.put("which", "figures");

    assertThat(run(form)).containsEntry("verdict", "approve").doesNotContainKey("decision");
  }

  @Test
  void aFieldThatIsMisspeltStopsTheProcess() {
    deploy("<flowable:field name=\"waiver\" stringValue=\"allWaivers\"/>");

    assertThatThrownBy(() -> run(form(fixture("to-5.1.yaml"))))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("gate")
        .hasMessageContaining("\"waivers\"");
  }

  @Test
  void whatIsMissingIsToldAtOnce() {
    deploy("");

    Map<String, Object> set = run(Map.of("snapshot", " ", "waivers", 17L));

    assertThat(set).containsEntry("code", GateDelegate.INPUT);
    assertThat(set.get("message").toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("request:"),
            line -> assertThat(line).startsWith("snapshot:"),
            line -> assertThat(line).startsWith("waivers:").contains("Long"));
    assertThat(set.get("messageEn").toString()).contains("no such process variable");
    assertThat(set).doesNotContainKey("decision");
  }

  static Stream<Map<String, String>> mistaken() {
    return Stream.of(
        Map.of("request", "id: 1"),
        Map.of("request", fixture("broken/unknown-indicator.yaml")),
        Map.of("request", fixture("broken/no-effects.yaml")),
        Map.of("snapshot", "region: 杭州市钱塘区\nperiod: 2024-Q3\nfigures: {gdp: 1}\n"),
        Map.of("snapshot", "region: 某市某区\nperiod: 2024-Q3\nfigures: {}\n"),
        Map.of("snapshot", "region: 杭州市钱塘区\nperiod: 1999-Q3\nfigures: {}\n"),
        Map.of("baseline", "region: 杭州市钱塘区\nperiod: 2022-Q3\nfigures: {}\n"),
        Map.of("waivers", "- {indicator: general-expenditure-cut}\n"),
        Map.of("decisionDate", "20.10.2024"));
  }

  @ParameterizedTest
  @MethodSource("mistaken")
  void aMistakeIsAnErrorAndNeverADecision(Map<String, String> wrong) {
    deploy("");
    Map<String, Object> form = form(fixture("to-5.1.yaml"));
    form.putAll(wrong);

    Map<String, Object> set = run(form);

    assertThat(set).containsEntry("code", GateDelegate.INPUT).doesNotContainKey("decision");
    assertThat(set.get("message").toString())
        .contains(wrong.keySet().iterator().next())
        .doesNotContain("Exception");
  }

  @Test
  void anEarlierDecisionDoesNotStandInForOneThatFails() {
    deploy("");
    Map<String, Object> form = form("id: 1");
    form.put("decision", "approve");

    assertThat(run(form)).containsEntry("code", GateDelegate.INPUT).doesNotContainKey("decision");
  }

  @Test
  void aSnapshotInAVariableOpensNoFile() {
    deploy("");
    Map<String, Object> form = form(fixture("to-5.1.yaml"));
    form.remove("baseline");
    String there = Shipped.FIXTURES.resolve("gate/qiantang-2023-q3.yaml").toString();
    form.compute(
        "snapshot", (name, text) -> text.toString().replace("qiantang-2023-q3.yaml", there));

    assertThat(run(form).get("message").toString()).startsWith("snapshot:5:").contains(there);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-10-20", "2024-11-20"})
  void theDayDecidesWhetherAWaiverIsInForce(String day) {
    deploy("");
    Map<String, Object> form = form(fixture("to-4.9.yaml"));
    form.put("waivers", fixture("waiver.yaml"));
    form.put("decisionDate", LocalDate.parse(day));

    assertThat(run(form)).containsEntry("decision", day.equals("2024-10-20") ? "review" : "reject");
  }

  @Test
  void rulesThatDoNotDecideAreAnErrorOfTheRules() {
    Map<String, SourceText> texts = new TreeMap<>(Shipped.files().texts());
    texts.keySet().removeIf(file -> file.startsWith("gate"));
    RuleFiles files = new RuleFiles(Shipped.files().directory(), texts);
    decideBy(new GateDelegate(Ruleset.load(files, Shipped.CLOCK)));
    deploy("");

    Map<String, Object> set = run(form(fixture("to-5.1.yaml")));

    assertThat(set).containsEntry("code", GateDelegate.RULES).doesNotContainKey("decision");
    assertThat(set.get("message").toString()).contains("gate.drl");
  }

  @Test
  void anEditOfTheRulesHoldsAtTheNextRequest(@TempDir Path folder) {
    RulesCopy copy = RulesCopy.in(folder.resolve("rules"));
    try (FollowedRules rules =
        FollowedRules.of(
            Ruleset.load(copy.folder()), new FollowedRules.Listener() {}, Duration.ofMillis(80))) {
      decideBy(new GateDelegate(rules));
      deploy("");
      assertThat(run(form(fixture("to-5.1.yaml")))).containsEntry("decision", "approve");
      String before = rules.current().book().digest();
      RulesCopy.edit(
          copy.folder().resolve("gate.drl"),
          text ->
              text
                  + """

                  rule "一亿元以上须复核"
                      @en( "Above 100 million yuan" )
                  when
                      $e : Effect( size > "1亿元" )
                  then
                      insert( $e.review() );
                  end
                  """);
      await().until(() -> !rules.current().book().digest().equals(before));

      Map<String, Object> set = run(form(fixture("to-5.1.yaml")));

      assertThat(set)
          .containsEntry("decision", "review")
          .containsEntry("rulesDigest", rules.current().book().digest());
    }
  }

  @Test
  void oneDelegateServesManyTasksAtOnce() throws Exception {
    deploy(
        "<flowable:field name=\"request\"><flowable:expression>${which}</flowable:expression></flowable:field>");
    Map<String, Object> form = new HashMap<>(form(""));
    form.put("one", fixture("to-5.1.yaml"));
    form.put("other", fixture("to-4.9.yaml"));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Map<String, Object>>> decided = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        Map<String, Object> own = new HashMap<>(form);
        own.put("which", i % 2 == 0 ? "one" : "other");
        decided.add(threads.submit(() -> run(own)));
      }
      for (int i = 0; i < 24; i++) {
        assertThat(decided.get(i).get())
            .containsEntry("decision", i % 2 == 0 ? "approve" : "reject");
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
