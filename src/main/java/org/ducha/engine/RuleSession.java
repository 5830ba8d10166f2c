package org.ducha.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
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
import org.ducha.engine.AlphaNetwork.Entrance;
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
  private final BitSet fired = new BitSet();
  private final Queue<Object> waiting = new ArrayDeque<>();
  private final Effort effort = new Effort(JOINS);
  private final Map<Class<?>, Facts> byType = new LinkedHashMap<>();
  private Facts latest;
  private Facts before;
  private @Nullable KieSession joining;
  private Wanted wanted;
  private int given;
  private int makings;

  RuleSession(CompiledRules rules) {
    this.rules = rules;
    this.wanted = rules.wanted().with(Effort.class);
    this.latest = of(Effort.class);
    this.before = latest;
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

  /**
   * Gives the rules these facts, which are not looked at where no rule asks for any; nothing fires
   * yet.
   *
   * @param type of each of them
   */
  public <T> void give(Class<T> type, Collection<T> facts) {
    if (of(type).entrance.isOpen()) {
      facts.forEach(this::insert);
    }
    given += facts.size();
  }

  /** What a session knows of one type of facts. */
  private static final class Facts {
    private final Class<?> type;

    /** Where they are offered to the rules. */
    private final Entrance entrance;

    /** Those that rules made. */
    private final List<Made<?>> made = new ArrayList<>();

    /** Those that no rule could join with others until now. */
    private final List<Object> kept = new ArrayList<>();

    /** Whether there was one that could take part in a join. */
    private boolean there;

    /** Whether rules could join one with what else there is. */
    private boolean wanted;

    Facts(Class<?> type, Entrance entrance) {
      this.type = type;
      this.entrance = entrance;
    }
  }

  private Facts of(Class<?> type) {
    Facts known = byType.get(type);
    return known != null
        ? known
        : byType.computeIfAbsent(type, added -> new Facts(added, rules.alone().of(added)));
  }

  /** Facts of one type come after another, or by turns with those of a second one. */
  private Facts latest(Class<?> type) {
    if (latest.type != type) {
      Facts other = before;
      before = latest;
      latest = other.type == type ? other : of(type);
    }
    return latest;
  }

  private void insert(Object fact) {
    Facts alike = latest(fact.getClass());
    if (!alike.entrance.isOpen()) {
      return;
    }
    if (alike.entrance.isFiring() || isWanted(alike)) {
      waiting.add(fact);
    } else {
      alike.kept.add(fact);
    }
  }

  /** Whether rules could join such a fact with others now. */
  private boolean isWanted(Facts alike) {
    if (!alike.there) {
      alike.there = true;
      wanted = wanted.with(alike.type);
      byType.values().forEach(this::release);
    }
    return alike.wanted;
  }

  private void release(Facts alike) {
    alike.wanted = wanted.includes(alike.type);
    if (alike.wanted) {
      if (alike.entrance.isFiring()) {
        alike.kept.forEach(joining()::insert);
      } else {
        waiting.addAll(alike.kept);
      }
      alike.kept.clear();
    }
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
    latest(fact.getClass()).made.add(new Made<>(fact, rule));
    makings++;
  }

  /** Notes that a rule fired. */
  void noteFiring(int number) {
    fired.set(number);
  }

  /** Fires the rules that ask for one fact alone, until no fact is left. */
  void settle() {
    Facts alike = latest;
    while (!waiting.isEmpty() && !isEndless()) {
      Object fact = waiting.remove();
      if (fact.getClass() != alike.type) {
        alike = of(fact.getClass());
      }
      offer(fact, alike);
    }
    if (isEndless() && joining != null) {
      joining.halt();
    }
  }

  private void offer(Object fact, Facts alike) {
    offer.next(fact);
    alike.entrance.enter(offer);
    if (!offer.isAdmitted()) {
      return;
    }
    if (isWanted(alike)) {
      joining().insert(fact);
    } else {
      alike.kept.add(fact);
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
      if (wanted.isAnyReady()) {
        joining().fireAllRules();
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
    return byType.values().stream()
        .flatMap(alike -> alike.made.stream())
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
    return (List<Made<T>>) (List<?>) Collections.unmodifiableList(of(type).made);
  }

  /** The names of the rules that fired. */
  public Set<String> fired() {
    Set<String> names = new HashSet<>();
    fired.stream().forEach(number -> names.add(rules.name(number)));
    return names;
  }

  @Override
  public void close() {
    if (joining != null) {
      joining.dispose();
    }
  }
}
