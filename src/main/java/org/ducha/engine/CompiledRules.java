package org.ducha.engine;

import java.util.Objects;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Rules that the engine has compiled; they serve any number of sessions in any number of threads.
 */
public final class CompiledRules {
  /** Says nothing of the one fact that every session holds. */
  private static final String TRIAL =
      """
      package ducha;
      import org.ducha.rule.Effort;
      rule "trial"
      when
          $one : Effort( isExhausted == false )
          exists ( Effort( busiest == $one.busiest ) )
          not ( Effort( busiest != $one.busiest ) )
      then
      end
      """;

  private static @Nullable Thread preparing;

  private final KieBase base;
  private final KieSessionConfiguration configuration = ofOneThread();
  private final Wanted wanted;

  CompiledRules(KieBase base) {
    this.base = base;
    this.wanted = Wanted.by(base);
  }

  /**
   * Compiles rules that were printed from checked trees.
   *
   * @throws IllegalStateException if the engine refuses them, which is a fault of the check
   */
  public static CompiledRules of(String printed) {
    awaitPrepared();
    return built(printed);
  }

  private static CompiledRules built(String printed) {
    ModelReader.Rules rules = ModelReader.read(printed);
    KieBase base = KieBaseBuilder.createKieBaseFromModel(rules.model());
    for (KiePackage of : base.getKiePackages()) {
      for (Rule rule : of.getRules()) {
        Insertions insertions = rules.insertions().get(rule.getName());
        ((RuleImpl) rule).setConsequence(Objects.requireNonNull(insertions, rule.getName()));
      }
    }
    return new CompiledRules(base);
  }

  /**
   * Makes the engine ready while the rules are still being read: it takes longer to load than to do
   * its work.
   */
  public static synchronized void prepare() {
    Thread thread = new Thread(CompiledRules::tryOut, "engine");
    thread.setDaemon(true);
    thread.start();
    preparing = thread;
  }

  private static void tryOut() {
    try (RuleSession session = built(TRIAL).open()) {
      session.run();
    }
  }

  /** Two threads that load the engine's classes at once could wait for each other for good. */
  private static synchronized void awaitPrepared() {
    if (preparing == null) {
      return;
    }
    try {
      preparing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    preparing = null;
  }

  /** A session without facts; who opens it closes it. */
  public RuleSession open() {
    return new RuleSession(base, configuration, wanted);
  }

  /** Made once: the engine looks through the whole class path for it. */
  private static KieSessionConfiguration ofOneThread() {
    KieSessionConfiguration configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();
    configuration.setOption(ThreadSafeOption.NO);
    return configuration;
  }
}
