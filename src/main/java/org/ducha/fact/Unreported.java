package org.ducha.fact;

import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A target of which no figure was reported and none could be derived.
 *
 * @param position its place among the promises of the year
 * @param coverage whether the snapshot meant to report everything
 */
@Term
public record Unreported(
    int position,
    Target target,
    Period period,
    @Term Coverage coverage,
    @Nullable Adjustment adjustment)
    implements TargetAssessment {

  @Override
  public @Nullable Place place() {
    return null;
  }

  /** Whether the figure exists at quarter ends only. */
  @Term
  public boolean quarterly() {
    return target.quarterly();
  }

  /** Whether the period ends with a quarter. */
  @Term
  public boolean quarterEnd() {
    return period.quarterEnd();
  }

  @Override
  public String wouldPassAt() {
    return threshold().text();
  }
}
