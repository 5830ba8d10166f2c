package org.ducha.engine;

import java.util.HashMap;
import java.util.Map;
import org.drools.model.Variable;
import org.ducha.engine.Value.PropertyOf;
import org.jspecify.annotations.Nullable;

/** What the variables of a rule stand for. */
final class Bindings {
  private final Map<String, Variable<?>> facts = new HashMap<>();
  private final Map<String, PropertyOf> properties = new HashMap<>();

  /** The bindings of a pattern inside another condition, which see the outer ones. */
  Bindings inner() {
    Bindings inner = new Bindings();
    inner.facts.putAll(facts);
    inner.properties.putAll(properties);
    return inner;
  }

  void bind(String name, Variable<?> fact) {
    facts.put(name, fact);
  }

  void bind(String name, PropertyOf property) {
    properties.put(name, property);
  }

  @Nullable Variable<?> fact(String name) {
    return facts.get(name);
  }

  @Nullable PropertyOf property(String name) {
    return properties.get(name);
  }
}
