package org.ducha.engine;

import java.util.function.Function;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of a rule comes to.
 *
 * @param type its class
 * @param of computes it from the values of a frame
 * @param alone computes it from the first value alone, where it needs no other; null where it may
 * @param property the property of a variable that it is, if it is one
 * @param constant whether it is always the same
 * @param equality what it compares, if it holds where two things are equal
 */
record Value(
    Class<?> type,
    Function<@Nullable Object[], @Nullable Object> of,
    @Nullable Function<Object, @Nullable Object> alone,
    @Nullable PropertyOf property,
    boolean constant,
    @Nullable Equality equality) {

  /**
   * A property of a variable's fact.
   *
   * @param read reads it from the fact
   */
  record PropertyOf(Variable<?> variable, String name, Function<Object, @Nullable Object> read) {}

  /** Two things that must be equal. */
  record Equality(Value left, Value right) {}

  static Value constant(Class<?> type, @Nullable Object value) {
    return new Value(type, values -> value, null, null, true, null);
  }

  static Value computed(Class<?> type, Function<@Nullable Object[], @Nullable Object> of) {
    return new Value(type, of, null, null, false, null);
  }

  /** What tests a single fact. */
  Predicate1<Object> test() {
    Function<Object, @Nullable Object> test = alone;
    return test == null
        ? fact -> holds(new Object[] {fact})
        : fact -> Boolean.TRUE.equals(test.apply(fact));
  }

  @Nullable Object in(@Nullable Object[] values) {
    return of.apply(values);
  }

  boolean holds(@Nullable Object[] values) {
    return Boolean.TRUE.equals(in(values));
  }
}
