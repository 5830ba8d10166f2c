package org.ducha.flowable;

import org.ducha.log.PostgresServer;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The budget approval in an engine on a real PostgreSQL server. */
class ApprovalOnPostgresTest extends ApprovalProcess {
  private static ProcessEngine engine;
  private static BudgetApproval approval;

  @BeforeAll
  static void start() {
    engine = Engines.onPostgres(PostgresServer.shared().newDatabase(), BudgetApproval.beans());
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
