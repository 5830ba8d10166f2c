package org.ducha.fact;

import java.util.List;
import org.ducha.quantity.Dimension;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** Where a figure stands against its target at the end of a period. */
@Term
public final class Standing implements TargetAssessment {
  private static final int DECIMALS = 6;

  private final int position;
  private final Target target;
  private final Amount actual;
  private final Period period;
  private final @Nullable Adjustment adjustment;
  private final Threshold threshold;
  private final boolean met;

  /**
   * @param position its place among the promises of the year
   * @param target as it is in force, after an adjustment
   * @param actual reported, or derived where nothing was reported
   */
  public Standing(
      int position, Target target, Amount actual, Period period, @Nullable Adjustment adjustment) {
    this.position = position;
    this.target = target;
    this.actual = actual;
    this.period = period;
    this.adjustment = adjustment;
    this.threshold = TargetAssessment.super.threshold();
    this.met = threshold.keptBy(actual.value());
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public Period period() {
    return period;
  }

  /** The figure that is judged. */
  public Amount amount() {
    return actual;
  }

  @Override
  public Place place() {
    return actual.sources().get(0).place();
  }

  @Term
  public Operator operator() {
    return target.operator();
  }

  /** Whether the figure keeps what is required now. */
  @Term
  public boolean met() {
    return met;
  }

  /** Where the shortfall stands against the target's own tolerance. */
  @Term
  public Tolerance tolerance() {
    Quantity own = target.tolerance();
    if (own == null) {
      return Tolerance.NONE;
    }
    Ratio size = target.isPaced() ? lagPoints() : shortfallAmount().basic();
    return size.compareTo(own.basic()) <= 0 ? Tolerance.WITHIN : Tolerance.BEYOND;
  }

  /** Short of what is required: {@link Reason#BEHIND} the pace, or {@link Reason#SHORT}. */
  @Term
  public Finding warn() {
    return warn(lapse());
  }

  /** Short of what is required: {@link Reason#BEHIND} the pace, or {@link Reason#SHORT}. */
  @Term
  public Finding fail() {
    return fail(lapse());
  }

  /** The shortfall, for a grading to grade. */
  @Term
  public Shortfall shortfall() {
    return new Shortfall(this);
  }

  Reason lapse() {
    return target.isPaced() ? Reason.BEHIND : Reason.SHORT;
  }

  /** As written; what was computed with as many digits as show on which side of the limit it is. */
  @Override
  public String actual() {
    return actual.computed() ? threshold.shown(actual.value(), DECIMALS) : actual.text();
  }

  @Override
  public String required() {
    return threshold.limit().text();
  }

  @Override
  public @Nullable Ratio completion() {
    boolean growing =
        target.operator() == Operator.AT_LEAST || target.operator() == Operator.MORE_THAN;
    if (!growing
        || target.required().signum() == 0
        || target.about().nature() == Nature.RANK
        || target.required().unit().dimension().kind() == Dimension.Kind.POINTS) {
      return null;
    }
    return actual.value().basic().over(target.required().basic()).times(Ratio.HUNDRED);
  }

  @Override
  public @Nullable Ratio lag() {
    if (!target.isPaced()) {
      return null;
    }
    return met ? Ratio.ZERO : lagPoints();
  }

  @Override
  public @Nullable String gap() {
    return met ? null : shortfallAmount().text();
  }

  @Override
  public @Nullable String wouldPassAt() {
    return met ? null : threshold.text();
  }

  @Override
  public List<Amount.Source> derivedFrom() {
    return actual instanceof Derived derived ? derived.sources() : List.of();
  }

  @Override
  public @Nullable Adjustment adjustment() {
    return adjustment;
  }

  @Override
  public Threshold threshold() {
    return threshold;
  }

  /** How far the figure lies on the wrong side of the limit; zero where it is on it or keeps it. */
  public Quantity shortfallAmount() {
    return threshold.shortfall(actual.value());
  }

  Ratio lagPoints() {
    return shortfallAmount().basic().over(target.required().basic()).times(Ratio.HUNDRED);
  }
}
