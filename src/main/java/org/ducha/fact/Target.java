package org.ducha.fact;

import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * What the report requires of an indicator's figure.
 *
 * @param about the indicator
 * @param operator how the figure is held against the target
 * @param required the annual target
 * @param pace what is required of it inside the year
 * @param strength how strictly it binds
 * @param quarterly whether the figure exists at quarter ends only
 * @param trajectory the steps of {@link Pace#TRAJECTORY}
 * @param tolerance a tolerance of its own: points of lag for {@link Pace#LINEAR} and {@link
 *     Pace#TRAJECTORY}, otherwise in the unit of its gap
 */
@Term
public record Target(
    Indicator about,
    @Term Operator operator,
    @Term Quantity required,
    @Term Pace pace,
    @Term Strength strength,
    @Term boolean quarterly,
    @Nullable Trajectory trajectory,
    @Nullable Quantity tolerance)
    implements Promise {

  /** Begins the statement of a target or a milestone. */
  @Term
  public static TargetDraft of(@Named(Term.Text.ID) String indicator) {
    return new TargetDraft(indicator);
  }

  @Override
  public Heading heading() {
    return about.heading();
  }

  /** The same with another quantity; a trajectory scales with it. */
  public Target requiring(Quantity other) {
    return new Target(about, operator, other, pace, strength, quarterly, trajectory, tolerance);
  }

  /** Whether the requirement grows with the year. */
  public boolean isPaced() {
    return pace == Pace.LINEAR || pace == Pace.TRAJECTORY;
  }

  /**
   * What is required at the end of the period: the full target, for {@link Pace#LINEAR} and {@link
   * Pace#TRAJECTORY} its share, rounded down for what cannot be divided.
   */
  public Quantity requiredAt(Period period) {
    if (!isPaced()) {
      return required;
    }
    Ratio share =
        trajectory == null
            ? Ratio.of(period.month()).over(12)
            : trajectory.shareAfter(period.month());
    Ratio now = required.basic().times(share);
    return Quantity.ofBasic(
        required.unit().dimension().isCounted() ? now.floor() : now, required.unit());
  }

  /** The operator at the end of the period: what is strict at the year's end is not on the way. */
  public Operator operatorAt(Period period) {
    return isPaced() && !period.yearEnd() ? Operator.AT_LEAST : operator;
  }
}
