package org.ducha.engine;

import java.nio.charset.StandardCharsets;
import org.drools.core.impl.RuleBaseFactory;
import org.ducha.rule.Aggregate;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.AccumulateFunctionOption;
import org.kie.internal.io.ResourceFactory;

/**
 * Rules that the engine has compiled; they serve any number of sessions in any number of threads.
 */
public final class CompiledRules {
  private final KieBase base;
  private final Wanted wanted;

  private CompiledRules(KieBase base) {
    this.base = base;
    this.wanted = Wanted.by(base);
  }

  /**
   * Compiles rules that were printed from checked trees.
   *
   * @throws IllegalStateException if the engine refuses them, which is a fault of the check
   */
  public static CompiledRules of(String printed) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration());
    builder.add(
        ResourceFactory.newByteArrayResource(printed.getBytes(StandardCharsets.UTF_8)),
        ResourceType.DRL);
    if (builder.hasErrors()) {
      throw new IllegalStateException("checked rules do not compile: " + builder.getErrors());
    }
    KieBase base = builder.newKieBase();
    DirectConsequences.into(base, printed);
    return new CompiledRules(base);
  }

  private static KnowledgeBuilderConfiguration configuration() {
    KnowledgeBuilderConfiguration configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
    for (Aggregate aggregate : Aggregate.values()) {
      configuration.setOption(
          AccumulateFunctionOption.get(aggregate.engineName(), new AggregateFunction(aggregate)));
    }
    return configuration;
  }

  /** A session without facts; who opens it closes it. */
  public RuleSession open() {
    return new RuleSession(base.newKieSession(ofOneThread(), null), wanted);
  }

  private static KieSessionConfiguration ofOneThread() {
    KieSessionConfiguration configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();
    configuration.setOption(ThreadSafeOption.NO);
    return configuration;
  }
}
