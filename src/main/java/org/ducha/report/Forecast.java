package org.ducha.report;

import java.util.Optional;
import org.ducha.fact.Word;
import org.ducha.quantity.Quantity;

/**
 * Where a cumulative figure would stand at the year's end if the year went on as it went so far: an
 * extrapolation, on which no light depends.
 *
 * @param method how it is extrapolated
 * @param atYearEnd what it would come to
 * @param kept whether that would keep the target
 * @param perMonth what came in each month so far, on average
 * @param needed what must come in each remaining month to reach the target; empty where it is
 *     reached, and where less is better
 * @param months how many remain
 */
public record Forecast(
    Method method,
    Quantity atYearEnd,
    boolean kept,
    Quantity perMonth,
    Optional<Quantity> needed,
    int months) {

  /** How a figure is extrapolated. */
  public enum Method implements Word {
    /** Each month brings what months brought so far: figure × 12 / months elapsed. */
    RUN_RATE("run-rate"),
    /** As in the year before: figure × that year's end / that year's same month. */
    SEASONAL("seasonal");

    private final String word;

    Method(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
