package org.ducha.engine;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.conf.AlphaThresholdOption;

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

  private final List<String> names;
  private final AlphaNetwork alone;
  private final Wanted wanted;
  private final Function<Environment, KieSession> joining;

  /**
   * @param names of the rules, by their numbers
   * @param alone the rules that ask for one fact and nothing else
   * @param wanted which facts the others can do anything with
   * @param joining opens a session of the engine for those
   */
  CompiledRules(
      List<String> names,
      AlphaNetwork alone,
      Wanted wanted,
      Function<Environment, KieSession> joining) {
    this.names = names;
    this.alone = alone;
    this.wanted = wanted;
    this.joining = joining;
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
    KieBase joining = KieBaseBuilder.createKieBaseFromModel(rules.joining(), Settings.OF_RULES);
    for (KiePackage of : joining.getKiePackages()) {
      for (Rule rule : of.getRules()) {
        Insertions insertions = rules.insertions().get(rule.getName());
        ((RuleImpl) rule).setConsequence(Objects.requireNonNull(insertions, rule.getName()));
      }
    }
    KieBase alone = KieBaseBuilder.createKieBaseFromModel(rules.alone(), Settings.OF_RULES);
    return new CompiledRules(
        rules.names(),
        AlphaNetwork.of(alone, rules.endings()::get),
        Wanted.by(joining),
        environment -> joining.newKieSession(Settings.OF_SESSIONS, environment));
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
    return new RuleSession(this);
  }

  /** The name of the rule of that number. */
  String name(int number) {
    return names.get(number);
  }

  AlphaNetwork alone() {
    return alone;
  }

  Wanted wanted() {
    return wanted;
  }

  /** A session of the engine for the rules that join facts. */
  KieSession join(Environment environment) {
    return joining.apply(environment);
  }

  /** Made once: the engine looks through the whole class path for them. */
  private static final class Settings {
    static final KieBaseConfiguration OF_RULES = ofRules();
    static final KieSessionConfiguration OF_SESSIONS = ofOneThread();

    /** Two words that a property may be are told apart in one step, like more of them. */
    private static KieBaseConfiguration ofRules() {
      KieBaseConfiguration settings = RuleBaseFactory.newKnowledgeBaseConfiguration();
      settings.setOption(AlphaThresholdOption.get(2));
      return settings;
    }

    private static KieSessionConfiguration ofOneThread() {
      KieSessionConfiguration settings = RuleBaseFactory.newKnowledgeSessionConfiguration();
      settings.setOption(ThreadSafeOption.NO);
      return settings;
    }
  }
}
