package org.ducha.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.kie.api.KieBase;

/**
 * Which types of facts compiled rules can do anything with, by the types of which there are facts.
 * A rule that needs a waiver asks for findings too, but where there is no waiver it cannot tell
 * whether it was given any.
 */
final class Wanted {
  private final List<Asked> rules;
  private final Set<Class<?>> there;
  private final boolean anyReady;
  private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();
  private final Map<Class<?>, Wanted> next = new ConcurrentHashMap<>();

  private Wanted(List<Asked> rules, Set<Class<?>> there) {
    this.rules = rules;
    this.there = there;
    this.anyReady = rules.stream().anyMatch(rule -> rule.isReady(there));
  }

  /** While there are no facts yet. */
  static Wanted by(KieBase base) {
    return new Wanted(
        base.getKiePackages().stream()
            .flatMap(of -> of.getRules().stream())
            .map(rule -> Asked.by((RuleImpl) rule))
            .toList(),
        Set.of());
  }

  /** When there is a fact of that type too. */
  Wanted with(Class<?> type) {
    if (there.contains(type)) {
      return this;
    }
    return next.computeIfAbsent(
        type,
        added -> {
          Set<Class<?>> more = new HashSet<>(there);
          more.add(added);
          return new Wanted(rules, Set.copyOf(more));
        });
  }

  /** Whether a rule could match: one that asks for what is absent does where there is nothing. */
  boolean isAnyReady() {
    return anyReady;
  }

  /** Whether a rule that could match asks for facts of a type. */
  boolean includes(Class<?> type) {
    Boolean is = known.get(type);
    return is != null
        ? is
        : known.computeIfAbsent(type, of -> rules.stream().anyMatch(rule -> rule.uses(of, there)));
  }

  /**
   * What a rule asks for.
   *
   * @param types of the facts that any of its conditions are about
   * @param needed the types without a fact of which it cannot match
   */
  private record Asked(Set<Class<?>> types, Set<Class<?>> needed) {
    static Asked by(RuleImpl rule) {
      Asked asked = new Asked(new HashSet<>(), new HashSet<>());
      asked.add(rule.getLhs(), true);
      return asked;
    }

    private void add(RuleConditionElement condition, boolean must) {
      boolean mustHold = must && !(condition instanceof GroupElement group && group.isNot());
      if (!(condition instanceof Pattern pattern)) {
        condition.getNestedElements().forEach(inner -> add(inner, mustHold));
      } else if (pattern.getSource() != null) {
        add(pattern.getSource(), false);
      } else if (pattern.getObjectType() instanceof ClassObjectType type) {
        types.add(type.getClassType());
        if (mustHold) {
          needed.add(type.getClassType());
        }
      }
    }

    boolean uses(Class<?> type, Set<Class<?>> there) {
      return anyTakes(types, type) && isReady(there);
    }

    boolean isReady(Set<Class<?>> there) {
      return needed.stream().allMatch(need -> isThere(need, there));
    }

    private static boolean isThere(Class<?> need, Set<Class<?>> there) {
      return there.stream().anyMatch(need::isAssignableFrom);
    }

    private static boolean anyTakes(Collection<Class<?>> asked, Class<?> type) {
      return asked.stream().anyMatch(one -> one.isAssignableFrom(type));
    }
  }
}
