package org.ducha.flowable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ducha.flowable.BudgetApproval.fixture;
import static org.ducha.flowable.BudgetApproval.form;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ducha.Shipped;
import org.ducha.flowable.BudgetApproval.Instance;
import org.ducha.log.DecisionLog;
import org.ducha.message.Language;
import org.ducha.recorder.RecordedGate;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The budget approval whose every decision is kept before the process goes on. */
class KeptApprovalTest {
  @TempDir private Path folder;

  private static Map<String, Object> beans(DecisionLog log) {
    RecordedGate gate = new RecordedGate(log, Shipped.CLOCK, "oa", Language.ZH);
    return Map.of(
        "duchaGate",
        new GateDelegate(request -> gate.gate(Shipped.ruleset(), request)),
        "duchaWaiver",
        new WaiverDelegate());
  }

  @Test
  void everyDecisionIsInTheLog() {
    try (DecisionLog log = DecisionLog.open(folder.resolve("decisions.db").toString())) {
      ProcessEngine engine = Engines.onH2("kept", beans(log));
      try {
        BudgetApproval approval = BudgetApproval.in(engine);
        approval.request(fixture("to-5.1.yaml")).endsIn("approved");
        approval.request(fixture("to-4.9.yaml")).endsIn("rejected");
        assertThat(log.head().id()).isEqualTo(2);
        assertThat(log.verify(Optional.empty()).broken()).isEmpty();
      } finally {
        engine.close();
      }
    }
  }

  @Test
  void whatCannotBeKeptIsNotDecided() {
    DecisionLog log = DecisionLog.open(folder.resolve("closed.db").toString());
    log.close();
    ProcessEngine engine = Engines.onH2("not-kept", beans(log));
    try {
      Instance instance = BudgetApproval.in(engine).request(form(fixture("to-5.1.yaml")));
      assertThat(instance.variable("decision")).isNull();
      assertThat(instance.waitsFor("mend-rules").getDescription()).contains("closed.db");
    } finally {
      engine.close();
    }
  }
}
