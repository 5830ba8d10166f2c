package org.ducha.example;

import java.nio.file.Path;
import org.ducha.Ruleset;
import org.ducha.flowable.GateDelegate;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;

/** A gate for processes that name classes and not beans. */
public final class BudgetGate implements JavaDelegate {
  private static final GateDelegate GATE = new GateDelegate(Ruleset.load(Path.of("rules")));

  @Override
  public void execute(DelegateExecution execution) {
    GATE.execute(execution);
  }
}
