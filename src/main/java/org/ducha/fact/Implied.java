package org.ducha.fact;

import java.util.List;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.ducha.quantity.Unit;

/**
 * What other targets come to for the indicator of a target, if they are just reached.
 *
 * @param target what is required of that indicator
 * @param value what the others come to
 * @param others the targets it follows from
 * @param lever the one of them that would have to be higher
 * @param takes what it would have to be for the target to be reached
 */
@Term
public record Implied(
    Target target, @Term Quantity value, List<Target> others, Target lever, Quantity takes) {

  public Implied {
    others = List.copyOf(others);
  }

  /**
   * By how many points a part's share of its whole rises when both grow as required, at constant
   * prices: part (1 + p) / whole (1 + w) − part / whole.
   */
  @Term
  public static Implied shareGain(
      Target gain, Target partGrowth, Target wholeGrowth, Baseline part, Baseline whole) {
    Ratio share = part.value().basic().over(whole.value().basic());
    Ratio wholeFactor = factor(wholeGrowth.required());
    Ratio after = share.times(factor(partGrowth.required())).over(wholeFactor);
    Ratio wanted = gain.required().basic().over(100);
    Ratio takes = share.plus(wanted).times(wholeFactor).over(share).minus(Ratio.of(1));
    return new Implied(
        gain,
        Quantity.of(after.minus(share).times(Ratio.HUNDRED), Unit.POINTS),
        List.of(partGrowth, wholeGrowth),
        partGrowth,
        Quantity.of(takes.times(Ratio.HUNDRED), Unit.PERCENT));
  }

  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return target.indicator();
  }

  /** Whether the target is reached when the others just are. */
  @Term
  public boolean met() {
    return new Threshold(target.operator(), target.required()).keptBy(value);
  }

  /** The targets cannot all hold. */
  @Term
  public Conflict conflict() {
    return new Conflict(this);
  }

  private static Ratio factor(Quantity growth) {
    return growth.basic().over(100).plus(Ratio.of(1));
  }
}
