package org.ducha.flowable;

import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The budget approval in an engine on H2. */
class ApprovalOnH2Test extends ApprovalProcess {
  private static ProcessEngine engine;
  private static BudgetApproval approval;

  @BeforeAll
  static void start() {
    engine = Engines.onH2("approval", BudgetApproval.beans());
    approval = BudgetApproval.in(engine);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Override
  BudgetApproval approval() {
    return approval;
  }
}
