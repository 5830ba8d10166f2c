package org.ducha.rule;

import java.util.List;
import org.ducha.source.Place;

/** What must hold of a fact. */
public sealed interface Constraint {
  Place place();

  /** Two operands compared. */
  record Comparison(Place place, Operand left, String operator, Operand right)
      implements Constraint {}

  /** One of several words, or none of them. */
  record Among(Place place, Operand left, boolean negated, List<Operand> words)
      implements Constraint {}

  /** All of them, written with {@code &&}. */
  record All(Place place, List<Constraint> parts) implements Constraint {}

  /** One of them, written with {@code ||}. */
  record Any(Place place, List<Constraint> parts) implements Constraint {}

  /** What stands in brackets. */
  record Group(Place place, Constraint inner) implements Constraint {}

  /** A variable bound to a property. */
  record Binding(Place place, String variable, String property) implements Constraint {}
}
