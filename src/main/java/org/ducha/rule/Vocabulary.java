package org.ducha.rule;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ducha.fact.Term;
import org.ducha.rule.FactType.Phase;
import org.jspecify.annotations.Nullable;

/** The words that rules may use: facts, their properties and their verbs. */
public final class Vocabulary {
  private static final Vocabulary OF_RULES = new Vocabulary();

  private final Map<String, FactType> byName = new TreeMap<>();
  private final Map<Class<?>, FactType> byClass = new LinkedHashMap<>();

  private Vocabulary() {
    for (Phase phase : Phase.values()) {
      phase.facts().forEach(type -> add(type, phase));
    }
    Deque<Class<?>> open = new ArrayDeque<>(byClass.keySet());
    while (!open.isEmpty()) {
      for (Verb verb : type(open.pop()).verbs()) {
        Class<?> result = verb.result();
        if (!byClass.containsKey(result)) {
          byClass.put(result, FactType.of(result, null));
          open.push(result);
        }
      }
    }
  }

  /** Whether that is the name of a fact, a property or a verb. */
  public static boolean isWord(String word) {
    return OF_RULES.byName.containsKey(word)
        || OF_RULES.byClass.values().stream()
            .anyMatch(
                type ->
                    type.property(word).isPresent()
                        || type.verbs().stream().anyMatch(verb -> verb.name().equals(word)));
  }

  static Vocabulary ofRules() {
    return OF_RULES;
  }

  private void add(Class<?> type, Phase phase) {
    FactType fact = FactType.of(type, phase);
    byClass.put(type, fact);
    byName.put(fact.name(), fact);
  }

  /** The fact of that name. */
  Optional<FactType> fact(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The type of what a verb makes. */
  FactType type(Class<?> type) {
    FactType known = byClass.get(type);
    if (known == null) {
      throw new IllegalArgumentException(type + " is no word of rules");
    }
    return known;
  }

  /** The names of all facts. */
  Collection<String> names() {
    return byName.keySet();
  }

  /** The names of those facts. */
  List<String> names(Predicate<FactType> which) {
    return byName.values().stream().filter(which).map(FactType::name).toList();
  }

  /** Every class that printed rules name. */
  Collection<Class<?>> classes() {
    return byClass.keySet();
  }

  /** The terms that a class or what it extends declares. */
  static List<Method> terms(Class<?> type) {
    return java.util.Arrays.stream(type.getMethods())
        .filter(method -> !method.isBridge() && term(method) != null)
        .sorted(java.util.Comparator.comparing(Method::getName).thenComparing(Method::toString))
        .toList();
  }

  /** The annotation of a method, or of the method it implements. */
  static @Nullable Term term(Method method) {
    Term own = method.getAnnotation(Term.class);
    if (own != null || Modifier.isStatic(method.getModifiers())) {
      return own;
    }
    Deque<Class<?>> open = new ArrayDeque<>(List.of(method.getDeclaringClass().getInterfaces()));
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      try {
        Term term =
            type.getMethod(method.getName(), method.getParameterTypes()).getAnnotation(Term.class);
        if (term != null) {
          return term;
        }
      } catch (NoSuchMethodException e) {
        // Another interface may declare it.
      }
      open.addAll(List.of(type.getInterfaces()));
    }
    return null;
  }
}
