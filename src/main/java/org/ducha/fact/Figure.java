package org.ducha.fact;

import java.time.LocalDate;
import org.ducha.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A reported figure, 实绩.
 *
 * @param reported the quantity and where it stands
 * @param details what else was reported of it
 * @param projected whether it is as it would stand if a request were approved
 */
@Term
public record Figure(Reported reported, Details details, boolean projected)
    implements ReportedAmount {
  /** A figure as it was reported. */
  public Figure(Reported reported, Details details) {
    this(reported, details, false);
  }

  /**
   * What may be reported beside a figure's quantity.
   *
   * @param year the statistical year
   * @param asOf the day on which it stood so
   */
  public record Details(
      @Nullable Integer year,
      @Nullable LocalDate asOf,
      @Nullable FigureStatus status,
      @Nullable String source,
      @Nullable String verified,
      @Nullable String note) {
    /** Nothing but the quantity. */
    public static final Details NONE = new Details(null, null, null, null, null, null);
  }

  /** The day on which it stood so; compares with nothing where none is reported. */
  @Term
  public @Nullable LocalDate asOf() {
    return details.asOf();
  }

  /** Whether the indicator is published once a year, months late. */
  @Term
  public boolean annual() {
    return reported.about().annual();
  }

  /** Whether it is the size of a cut, so that a decrease is positive. */
  @Term
  public boolean reduction() {
    return reported.about().cut();
  }

  /** This figure if it changed by that much, percentage points where it is in per cent. */
  public Figure movedBy(Quantity change) {
    Reported moved =
        new Reported(reported.about(), reported.stated().movedBy(change), reported.place());
    return new Figure(moved, details, true);
  }

  @Override
  public boolean computed() {
    return projected;
  }

  @Override
  public String said(String number) {
    return Amount.said(reduction(), number);
  }

  /** The figure looks wrong, seen by itself. */
  @Term
  public Finding warn(Reason reason) {
    return new Finding(Doubt.of(this, null), Status.WARN, reason);
  }

  /** The figure looks wrong beside another. */
  @Term
  public Finding warn(Reason reason, Amount beside) {
    return new Finding(Doubt.of(this, beside), Status.WARN, reason);
  }

  /** The figure cannot be right beside another. */
  @Term
  public Finding fail(Reason reason, Amount beside) {
    return new Finding(Doubt.of(this, beside), Status.FAIL, reason);
  }
}
