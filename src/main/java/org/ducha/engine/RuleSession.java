package org.ducha.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** Facts and the rules at work on them; used by one thread, and always closed. */
public final class RuleSession implements AutoCloseable {
  /** Beyond so many firings for each fact given, rules feed on themselves. */
  private static final int FIRINGS_PER_FACT = 50;

  private static final int FIRINGS_AT_LEAST = 20_000;

  private final KieSession session;
  private final List<Made<?>> made = new ArrayList<>();
  private int given;

  RuleSession(KieSession session) {
    this.session = session;
    session.addEventListener(
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            Rule rule = event.getRule();
            if (rule != null) {
              made.add(new Made<>(event.getObject(), rule.getName()));
            }
          }
        });
  }

  /**
   * A fact that a rule made.
   *
   * @param rule its name
   */
  public record Made<T>(T fact, String rule) {}

  /** Gives the rules these facts; nothing fires yet. */
  public void give(Collection<?> facts) {
    facts.forEach(session::insert);
    given += facts.size();
  }

  /**
   * Lets the rules run until none can fire any more.
   *
   * @throws RuleFailure if a rule throws, or rules go on without end
   */
  public void run() {
    int limit = FIRINGS_AT_LEAST + FIRINGS_PER_FACT * given;
    try {
      if (session.fireAllRules(limit) >= limit) {
        throw new RuleFailure(RuleFailure.Kind.ENDLESS, busiest(), null);
      }
    } catch (ConsequenceException e) {
      throw new RuleFailure(RuleFailure.Kind.THROWN, e.getRule().getName(), e.getCause());
    }
  }

  private String busiest() {
    Map<String, Integer> counts = new HashMap<>();
    made.forEach(fact -> counts.merge(fact.rule(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The facts of a type that rules made, in no order that means anything. */
  public <T> List<Made<T>> made(Class<T> type) {
    List<Made<T>> found = new ArrayList<>();
    for (Made<?> fact : made) {
      if (type.isInstance(fact.fact())) {
        found.add(new Made<>(type.cast(fact.fact()), fact.rule()));
      }
    }
    return found;
  }

  /** The names of the rules that fired; each of them made something. */
  public Set<String> fired() {
    Set<String> names = new TreeSet<>();
    made.forEach(fact -> names.add(fact.rule()));
    return names;
  }

  @Override
  public void close() {
    session.dispose();
  }
}
