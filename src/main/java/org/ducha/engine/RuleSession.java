package org.ducha.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ducha.rule.Effort;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** Facts and the rules at work on them; used by one thread, and always closed. */
public final class RuleSession implements AutoCloseable {
  /** When rules have made so many facts for each fact given, they feed on themselves. */
  private static final int MADE_PER_FACT = 10;

  private static final int MADE_AT_LEAST = 20_000;

  /** As many as a thousand facts beside a thousand others; what is joined by equality needs few. */
  private static final int JOINS = 1_000_000;

  private final KieSession session;
  private final Wanted wanted;
  private final Effort effort = new Effort(JOINS);
  private final List<Made<?>> made = new ArrayList<>();
  private int given;

  RuleSession(KieSession session, Wanted wanted) {
    this.session = session;
    this.wanted = wanted;
    session.addEventListener(
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            Rule rule = event.getRule();
            if (rule != null) {
              made.add(new Made<>(event.getObject(), rule.getName()));
              if (isEndless()) {
                session.halt();
              }
            }
          }
        });
    insert(effort);
  }

  /**
   * A fact that a rule made.
   *
   * @param rule its name
   */
  public record Made<T>(T fact, String rule) {}

  /** Gives the rules these facts; nothing fires yet. */
  public void give(Collection<?> facts) {
    facts.forEach(this::insert);
    given += facts.size();
  }

  private void insert(Object fact) {
    if (wanted.includes(fact.getClass())) {
      session.insert(fact);
    }
  }

  /**
   * Lets the rules run until none can fire any more.
   *
   * @throws RuleFailure if a rule throws, rules go on without end, or join too much
   */
  public void run() {
    try {
      session.fireAllRules();
    } catch (ConsequenceException e) {
      throw new RuleFailure(RuleFailure.Kind.THROWN, e.getRule().getName(), e.getCause());
    } catch (RuntimeException e) {
      if (effort.isExhausted()) {
        throw new RuleFailure(RuleFailure.Kind.JOINS, effort.busiest(), e);
      }
      throw e;
    }
    if (isEndless()) {
      throw new RuleFailure(RuleFailure.Kind.ENDLESS, busiest(), null);
    }
  }

  private boolean isEndless() {
    return made.size() >= MADE_AT_LEAST + MADE_PER_FACT * given;
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
