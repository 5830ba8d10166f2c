package org.ducha.fact;

import org.ducha.quantity.Dimension;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/** A target that is short inside the year, for a grading to grade. */
@Term
public final class Shortfall {
  private final Standing standing;
  private final Quantity amount;
  private final Measure measure;
  private final @Nullable Ratio size;

  Shortfall(Standing standing) {
    this.standing = standing;
    this.amount = standing.shortfallAmount();
    this.measure = measure(standing);
    this.size =
        switch (measure) {
          case LAG -> standing.lagPoints();
          case SHARE -> percentOf(standing.target().required());
          case POINTS, NONE -> null;
        };
  }

  private static Measure measure(Standing standing) {
    Quantity required = standing.threshold().limit();
    Dimension.Kind kind = required.unit().dimension().kind();
    if (standing.target().isPaced()) {
      return required.signum() == 0 ? Measure.NONE : Measure.LAG;
    }
    if (kind == Dimension.Kind.POINTS
        || (kind == Dimension.Kind.PERCENT && required.signum() == 0)) {
      return Measure.POINTS;
    }
    return required.signum() == 0 ? Measure.NONE : Measure.SHARE;
  }

  public Standing standing() {
    return standing;
  }

  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return standing.indicator();
  }

  @Term
  public Pace pace() {
    return standing.pace();
  }

  @Term
  public Strength strength() {
    return standing.strength();
  }

  @Term
  public Operator operator() {
    return standing.operator();
  }

  /** What its size is measured in; each measure but {@code none} has the property of its name. */
  @Term
  public Measure measure() {
    return measure;
  }

  /** Percentage points of the annual target. */
  @Term
  public @Nullable Ratio lag() {
    return measure == Measure.LAG ? size : null;
  }

  /** The shortfall in per cent of what is required now. */
  @Term
  public @Nullable Ratio shareOfRequired() {
    return measure == Measure.LAG ? percentOf(standing.threshold().limit()) : null;
  }

  /** The shortfall in per cent of the target. */
  @Term
  public @Nullable Ratio share() {
    return measure == Measure.SHARE ? size : null;
  }

  /** The shortfall in percentage points. */
  @Term(unit = "个百分点")
  public @Nullable Quantity points() {
    return measure == Measure.POINTS ? amount : null;
  }

  @Term
  public Grade pass() {
    return new Grade(this, Status.PASS);
  }

  @Term
  public Grade warn() {
    return new Grade(this, Status.WARN);
  }

  @Term
  public Grade fail() {
    return new Grade(this, Status.FAIL);
  }

  private Ratio percentOf(Quantity whole) {
    return amount.basic().over(whole.basic().abs()).times(Ratio.HUNDRED);
  }
}
