package org.ducha.rule;

import java.util.List;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** One condition after {@code when}. */
public sealed interface Condition {
  Place place();

  /**
   * A fact with what must hold of it.
   *
   * @param variable the variable it is bound to
   * @param type the fact
   */
  record Pattern(Place place, @Nullable String variable, String type, List<Constraint> constraints)
      implements Condition {}

  /** No such fact. */
  record Not(Place place, Pattern pattern) implements Condition {}

  /** At least one such fact. */
  record Exists(Place place, Pattern pattern) implements Condition {}

  /** Counts or sums over facts. */
  record Accumulate(
      Place place, Pattern pattern, List<Function> functions, List<Constraint> constraints)
      implements Condition {}

  /**
   * A standard function over facts.
   *
   * @param variable what its result is bound to
   * @param argument the variable it goes over, null where it counts facts
   */
  record Function(Place place, String variable, String name, @Nullable String argument) {}
}
