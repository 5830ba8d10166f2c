package org.ducha.engine;

import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Rules that the engine has compiled; they serve any number of sessions in any number of threads.
 */
public final class CompiledRules {
  private final KieBase base;

  private CompiledRules(KieBase base) {
    this.base = base;
  }

  /**
   * Compiles rules that were printed from checked trees.
   *
   * @throws IllegalStateException if the engine refuses them, which is a fault of the check
   */
  public static CompiledRules of(String printed) {
    return new CompiledRules(KieBaseBuilder.createKieBaseFromModel(ModelReader.read(printed)));
  }

  /** A session without facts; who opens it closes it. */
  public RuleSession open() {
    return new RuleSession(base.newKieSession());
  }
}
