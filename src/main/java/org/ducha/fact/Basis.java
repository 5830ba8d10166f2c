package org.ducha.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on: a snapshot, on the day of the decision.
 *
 * @param period of the snapshot
 * @param coverage whether it meant to report everything
 * @param day of the decision
 */
@Term
public record Basis(Period period, @Term Coverage coverage, @Term LocalDate day) implements Ground {
  private static final int MONTHS = 3;
  private static final int QUARTERS = 4;

  @Override
  public @Nullable Heading about() {
    return null;
  }

  /** How many quarters had ended by that day of which the snapshot knows nothing. */
  @Term
  public int quartersBehind() {
    int known = quarter(period.lastDay()) - (period.quarterEnd() ? 0 : 1);
    int ended = quarter(day) - 1;
    return Math.max(0, ended - known);
  }

  /** Whether the snapshot's period is over on that day. */
  @Term
  public boolean periodOver() {
    return !period.lastDay().isAfter(day);
  }

  private static int quarter(LocalDate day) {
    return day.getYear() * QUARTERS + (day.getMonthValue() - 1) / MONTHS;
  }
}
