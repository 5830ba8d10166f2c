package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Variable;

/** The values that an expression is given, in their order: the facts of its variables. */
final class Frame {
  private final int first;
  private final List<Variable<?>> variables = new ArrayList<>();

  /**
   * @param first how many values stand before those of the variables
   */
  Frame(int first) {
    this.first = first;
  }

  /** The place of a variable's value, which the expression is given from now on. */
  int placeOf(Variable<?> variable) {
    int known = variables.indexOf(variable);
    if (known < 0) {
      variables.add(variable);
      known = variables.size() - 1;
    }
    return first + known;
  }

  Variable<?>[] variables() {
    return variables.toArray(Variable[]::new);
  }
}
