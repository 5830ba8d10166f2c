package org.ducha.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.message.Phrase;
import org.ducha.quantity.Dimension;
import org.ducha.source.Mistake;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
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

  private final Set<String> unknown = new HashSet<>();
  private final boolean complete;

  /**
   * @param complete whether every condition could be read, so that a variable not bound here is
   *     bound nowhere
   */
  Scope(boolean complete) {
    this.complete = complete;
  }

  /** A scope that sees another but does not change it. */
  Scope(Scope outer) {
    this(outer.complete);
    unknown.addAll(outer.unknown);
    facts.putAll(outer.facts);
    values.putAll(outer.values);
  }

  /** A variable bound to something that is wrong; what is said of it cannot be checked. */
  void bindUnknown(String variable) {
    unknown.add(variable);
  }

  /** Whether a variable that is not bound here is certainly bound nowhere. */
  boolean isUnbound(String variable) {
    return complete && !unknown.contains(variable);
  }

  /** The mistake that a variable which is bound nowhere is. */
  static Mistake unknown(Place place, String variable, Collection<String> known) {
    Mistake mistake = Mistake.at(place, Phrase.of("rule.unknown-variable")).found(variable);
    return known.isEmpty()
        ? mistake.expected(Phrase.of("rule.form-binding"))
        : mistake.expected(Phrase.oneOf(List.copyOf(known))).nearest(Nearest.to(variable, known));
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
