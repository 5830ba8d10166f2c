package org.ducha.engine;

import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of a rule comes to.
 *
 * @param type its class
 * @param computation how it is computed
 * @param property the property of a variable that it is, if it is one
 * @param constant whether it is always the same
 * @param equality what it compares, if it holds where two things are equal
 * @param held what is held against a word, if that is what it comes to
 */
record Value(
    Class<?> type,
    Computation computation,
    @Nullable PropertyOf property,
    boolean constant,
    @Nullable Equality equality,
    @Nullable Held held) {
  /** No other facts, or no arguments. */
  static final @Nullable Object[] NONE = {};

  /** Computes a value from the facts of a frame. */
  interface Computation {
    /**
     * @param first the fact at the frame's first place; most expressions are of one fact
     * @param rest those at the others
     */
    @Nullable Object of(@Nullable Object first, @Nullable Object[] rest);
  }

  /**
   * A property of a variable's fact.
   *
   * @param operation reads it from the fact
   */
  record PropertyOf(Variable<?> variable, Operation operation) {
    @Nullable Object of(@Nullable Object fact) {
      return operation.on(fact);
    }
  }

  /** Two things that must be equal. */
  record Equality(Value left, Value right) {}

  /**
   * A property of the fact at the frame's first place that is held against a word, as most
   * constraints hold one.
   *
   * @param equal whether it has to be that word, or any other
   */
  record Held(PropertyOf property, Object word, boolean equal) {
    boolean by(@Nullable Object fact) {
      Object value = property.of(fact);
      return equal == (word == value || (!(word instanceof Enum) && word.equals(value)));
    }
  }

  static Value constant(Class<?> type, @Nullable Object value) {
    return new Value(type, (first, rest) -> value, null, true, null, null);
  }

  static Value computed(Class<?> type, Computation computation) {
    return new Value(type, computation, null, false, null, null);
  }

  /** What is always the same. */
  @Nullable Object always() {
    return of(null, NONE);
  }

  @Nullable Object of(@Nullable Object first, @Nullable Object[] rest) {
    return computation.of(first, rest);
  }

  boolean holds(@Nullable Object first, @Nullable Object... rest) {
    Held property = held;
    return property != null ? property.by(first) : Boolean.TRUE.equals(of(first, rest));
  }

  boolean isMetBy(Object fact) {
    return holds(fact, NONE);
  }
}
