package org.ducha.fact;

import org.ducha.quantity.Quantity;
import org.ducha.quantity.Unit;

/**
 * What figures are about.
 *
 * @param unit the unit figures are converted into
 * @param nature what kind of figure it has
 * @param cut whether it is the size of a cut, so that a decrease is positive
 * @param annual whether its figure is published once a year, months late
 */
@Term
public record Indicator(Heading heading, Unit unit, Nature nature, boolean cut, boolean annual) {
  /** Begins the declaration of an indicator that no target is about. */
  @Term
  public static IndicatorDraft of(@Named(Term.Text.ID) String id) {
    return new IndicatorDraft(id);
  }

  /** Whether there can be so much: no fewer than none are counted, no place is before the first. */
  public boolean allows(Quantity quantity) {
    if (nature == Nature.RANK) {
      return quantity.signum() > 0;
    }
    return !unit.dimension().isCounted() || quantity.signum() >= 0;
  }

  public String id() {
    return heading.indicator();
  }
}
