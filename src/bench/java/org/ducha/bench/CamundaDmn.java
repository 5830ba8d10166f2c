package org.ducha.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** Camunda's decision engine: a decision table of each target. */
final class CamundaDmn implements Peer {
  private final Workload work;
  private final DmnEngine engine;
  private final Map<String, DmnDecision> decisions;

  /**
   * @param legacy whether expressions are evaluated as before FEEL had an engine of its own, which
   *     is faster
   */
  CamundaDmn(Workload work, boolean legacy) {
    this.work = work;
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setEnableFeelLegacyBehavior(legacy);
    this.engine = configuration.buildEngine();
    byte[] xml = DecisionTables.of(work.goals()).getBytes(StandardCharsets.UTF_8);
    Map<String, DmnDecision> parsed =
        engine.parseDecisions(new ByteArrayInputStream(xml)).stream()
            .collect(Collectors.toMap(DmnDecision::getKey, decision -> decision));
    this.decisions = new LinkedHashMap<>();
    work.goals().forEach(goal -> decisions.put(goal.id(), parsed.get("d-" + goal.id())));
  }

  private record Decided(String id, DmnDecisionTableResult result) {}

  @Override
  public List<Decided> check(int snapshot) {
    VariableContext figures =
        Variables.fromMap(Map.copyOf(work.snapshots().get(snapshot))).asVariableContext();
    List<Decided> decided = new ArrayList<>(decisions.size());
    decisions.forEach(
        (id, decision) ->
            decided.add(new Decided(id, engine.evaluateDecisionTable(decision, figures))));
    return decided;
  }

  @Override
  public Map<String, String> statuses(Object result) {
    return ((List<?>) result)
        .stream()
            .map(Decided.class::cast)
            .collect(
                Collectors.toMap(
                    Decided::id, of -> of.result().getSingleResult().<String>getSingleEntry()));
  }
}
