package org.ducha.flowable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ducha.Shipped;
import org.flowable.engine.ProcessEngine;
import org.flowable.task.api.Task;

/** The budget approval of the fixtures, deployed in an engine and gone through as its users do. */
final class BudgetApproval {
  static final Path PROCESS = Shipped.FIXTURES.resolve("flowable/budget-approval.bpmn20.xml");

  static final Path PROCESS_OVER_HTTP =
      Shipped.FIXTURES.resolve("flowable/budget-approval-http.bpmn20.xml");

  private final ProcessEngine engine;
  private final String key;

  private BudgetApproval(ProcessEngine engine, String key) {
    this.engine = engine;
    this.key = key;
  }

  /** The delegates under the names by which the process calls them. */
  static Map<String, Object> beans() {
    return Map.of(
        "duchaGate", new GateDelegate(Shipped.ruleset()), "duchaWaiver", new WaiverDelegate());
  }

  static BudgetApproval in(ProcessEngine engine) {
    return in(engine, PROCESS);
  }

  static BudgetApproval in(ProcessEngine engine, Path process) {
    String file = process.getFileName().toString();
    engine.getRepositoryService().createDeployment().addString(file, read(process)).deploy();
    return new BudgetApproval(engine, file.replace(".bpmn20.xml", ""));
  }

  static String fixture(String name) {
    return read(Shipped.FIXTURES.resolve("gate").resolve(name));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What the form of a request holds. */
  static Map<String, Object> form(Object request) {
    Map<String, Object> form = new HashMap<>();
    form.put("request", request);
    form.put("snapshot", fixture("qiantang-2024-q3.yaml"));
    form.put("baseline", fixture("qiantang-2023-q3.yaml"));
    form.put("decisionDate", "2024-10-20");
    return form;
  }

  Instance request(Object request) {
    return request(form(request));
  }

  Instance request(Map<String, Object> form) {
    engine.getIdentityService().setAuthenticatedUserId("li");
    return new Instance(engine.getRuntimeService().startProcessInstanceByKey(key, form).getId());
  }

  /** One request on its way. */
  final class Instance {
    private final String id;

    private Instance(String id) {
      this.id = id;
    }

    /** The task that it waits for. */
    Task waitsFor(String activity) {
      Task task = engine.getTaskService().createTaskQuery().processInstanceId(id).singleResult();
      assertThat(task).as("waits for %s", activity).isNotNull();
      assertThat(task.getTaskDefinitionKey()).isEqualTo(activity);
      return task;
    }

    void complete(String activity, Map<String, Object> form) {
      engine.getTaskService().complete(waitsFor(activity).getId(), form);
    }

    void endsIn(String event) {
      assertThat(
              engine
                  .getHistoryService()
                  .createHistoricActivityInstanceQuery()
                  .processInstanceId(id)
                  .activityType("endEvent")
                  .list())
          .as("ends of %s", variables())
          .extracting(end -> end.getActivityId())
          .containsExactly(event);
    }

    Map<String, Object> variables() {
      Map<String, Object> variables = new HashMap<>();
      engine
          .getHistoryService()
          .createHistoricVariableInstanceQuery()
          .processInstanceId(id)
          .list()
          .forEach(one -> variables.put(one.getVariableName(), one.getValue()));
      return variables;
    }

    Object variable(String name) {
      return variables().get(name);
    }
  }
}
