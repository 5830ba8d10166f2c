package org.ducha.fact;

import java.util.List;
import org.ducha.quantity.Quantity;

/**
 * Why targets cannot be related as a rule says.
 *
 * @param ofUnits whether their units do not fit; otherwise something divides that is not above zero
 * @param quantities those that do not fit
 */
public record Flaw(boolean ofUnits, List<Quantity> quantities) {
  public Flaw {
    quantities = List.copyOf(quantities);
  }
}
