package org.ducha.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ducha.quantity.Dimension;
import org.jspecify.annotations.Nullable;

/** The variables of a rule and what they are bound to. */
final class Scope {
  /**
   * A fact that a pattern matches.
   *
   * @param dimension of its quantities, null where that is not known
   */
  record BoundFact(FactType type, @Nullable Dimension dimension) {}

  private final Map<String, BoundFact> facts = new LinkedHashMap<>();
  private final Map<String, Property> values = new LinkedHashMap<>();

  Scope() {}

  /** A scope that sees another but does not change it. */
  Scope(Scope outer) {
    facts.putAll(outer.facts);
    values.putAll(outer.values);
  }

  boolean holds(String variable) {
    return facts.containsKey(variable) || values.containsKey(variable);
  }

  void bind(String variable, BoundFact fact) {
    facts.put(variable, fact);
  }

  void bind(String variable, Property value) {
    values.put(variable, value);
  }

  Optional<BoundFact> fact(String variable) {
    return Optional.ofNullable(facts.get(variable));
  }

  Optional<Property> value(String variable) {
    return Optional.ofNullable(values.get(variable));
  }

  Collection<String> facts() {
    return facts.keySet();
  }

  Collection<String> values() {
    return values.keySet();
  }
}
