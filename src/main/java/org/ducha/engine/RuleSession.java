package org.ducha.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.core.impl.EnvironmentFactory;
import org.ducha.rule.Effort;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** Facts and the rules at work on them; used by one thread, and always closed. */
public final class RuleSession implements AutoCloseable {
  /** By which the engine's session knows this one. */
  private static final String NAME = RuleSession.class.getName();

  /** When rules have made so many facts for each fact given, they feed on themselves. */
  private static final int MADE_PER_FACT = 10;

  private static final int MADE_AT_LEAST = 20_000;

  /** As many as a thousand facts beside a thousand others; what is joined by equality needs few. */
  private static final int JOINS = 1_000_000;

  private final CompiledRules rules;
  private final Offer offer = new Offer(this);
  private final Queue<Object> waiting = new ArrayDeque<>();
  private final Effort effort = new Effort(JOINS);
  private final Map<Class<?>, List<Made<?>>> made = new LinkedHashMap<>();
  private final Map<Class<?>, List<Object>> kept = new LinkedHashMap<>();
  private final Set<String> fired = new HashSet<>();
  private @Nullable KieSession joining;
  private Wanted wanted;
  private int given;
  private int makings;

  RuleSession(CompiledRules rules) {
    this.rules = rules;
    this.wanted = rules.wanted().with(Effort.class);
  }

  /** The session in which a rule fires. */
  static RuleSession of(Environment environment) {
    return (RuleSession) environment.get(NAME);
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
    if (rules.alone().asksFor(fact.getClass())) {
      waiting.add(fact);
    }
  }

  /** Facts that no rule could join with others now are kept until one can. */
  private void join(Object fact) {
    Class<?> type = fact.getClass();
    Wanted now = wanted.with(type);
    if (now != wanted) {
      wanted = now;
      release();
    }
    if (wanted.includes(type)) {
      joining().insert(fact);
    } else {
      kept.computeIfAbsent(type, any -> new ArrayList<>()).add(fact);
    }
  }

  private void release() {
    kept.entrySet()
        .removeIf(
            entry -> {
              boolean used = wanted.includes(entry.getKey());
              if (used) {
                entry.getValue().forEach(joining()::insert);
              }
              return used;
            });
  }

  private KieSession joining() {
    KieSession known = joining;
    if (known != null) {
      return known;
    }
    Environment environment = EnvironmentFactory.newEnvironment();
    environment.set(NAME, this);
    KieSession opened = rules.join(environment);
    opened.insert(effort);
    joining = opened;
    return opened;
  }

  /** Takes a fact that a rule makes. */
  void make(Object fact, String rule) {
    note(fact, rule);
    insert(fact);
  }

  /** Notes that a rule made a fact. */
  void note(Object fact, String rule) {
    made.computeIfAbsent(fact.getClass(), any -> new ArrayList<>()).add(new Made<>(fact, rule));
    fired.add(rule);
    makings++;
  }

  /** Fires the rules that ask for one fact alone, until no fact is left. */
  void settle() {
    while (!waiting.isEmpty() && !isEndless()) {
      offer.next(waiting.remove());
      rules.alone().match(offer);
      if (offer.isAdmitted()) {
        join(offer.getObject());
      }
    }
    if (isEndless() && joining != null) {
      joining.halt();
    }
  }

  /**
   * Lets the rules run until none can fire any more.
   *
   * @throws RuleFailure if a rule throws, rules go on without end, or join too much
   */
  public void run() {
    settle();
    try {
      if (joining != null) {
        joining.fireAllRules();
      }
    } catch (ConsequenceException e) {
      if (e.getCause() instanceof RuleFailure failure) {
        throw failure;
      }
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
    return makings >= MADE_AT_LEAST + MADE_PER_FACT * given;
  }

  private String busiest() {
    return made.values().stream()
        .flatMap(List::stream)
        .collect(Collectors.groupingBy(Made::rule, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The facts of just that type that rules made, in no order that means anything. */
  @SuppressWarnings("unchecked") // they are kept by their types
  public <T> List<Made<T>> made(Class<T> type) {
    return (List<Made<T>>)
        (List<?>) Collections.unmodifiableList(made.getOrDefault(type, List.of()));
  }

  /** The names of the rules that fired; each of them made something. */
  public Set<String> fired() {
    return Collections.unmodifiableSet(fired);
  }

  @Override
  public void close() {
    if (joining != null) {
      joining.dispose();
    }
  }
}
