package org.ducha.fact;

import org.ducha.quantity.Quantity;
import org.ducha.source.Place;

/**
 * What a request changes in a reported figure if it is approved.
 *
 * @param asIs the figure as it stands
 * @param asWouldBe the figure with the change
 * @param change in percentage points for a figure in per cent
 * @param written as the request states it
 * @param judged whether a target that it moves would be judged, and not be pending
 * @param place where the request states it
 */
@Term
public record Effect(
    Figure asIs,
    Figure asWouldBe,
    @Term(difference = true) Quantity change,
    String written,
    @Term boolean judged,
    Place place)
    implements Ground {
  @Override
  public Heading about() {
    return asIs.reported().about().heading();
  }

  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return asIs.indicator();
  }

  @Term
  public Nature nature() {
    return asIs.nature();
  }

  /** The basic unit of the figure: 元, 亩, %, 家 … */
  @Term(text = Term.Text.UNIT)
  public String unit() {
    return asIs.unit();
  }

  /** The change without its sign. */
  @Term(difference = true)
  public Quantity size() {
    return Quantity.ofBasic(change.basic().abs(), change.unit());
  }

  /** The figure as it stands. */
  @Term
  public Quantity was() {
    return asIs.value();
  }

  /** The figure as it would stand. */
  @Term
  public Quantity becomes() {
    return asWouldBe.value();
  }

  /**
   * Whether a level that is not below zero would come to lie there: more is taken than there is.
   */
  @Term
  public boolean overdrawn() {
    boolean level = nature() == Nature.CUMULATIVE || nature() == Nature.STOCK;
    return level && was().signum() >= 0 && becomes().signum() < 0;
  }
}
