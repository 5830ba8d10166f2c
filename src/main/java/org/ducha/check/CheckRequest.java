package org.ducha.check;

import java.util.Optional;
import org.ducha.source.SourceText;

/**
 * What is to be checked, and how.
 *
 * @param snapshot what is checked
 * @param baseline in place of the one the snapshot names
 * @param previous in place of the one the snapshot names
 * @param yearEnd the end of the year before, whose shape forecasts take
 * @param waivers approved exemptions
 * @param grading in place of the rule set's own
 * @param linked how snapshots that the snapshot names are found
 */
public record CheckRequest(
    SourceText snapshot,
    Optional<SourceText> baseline,
    Optional<SourceText> previous,
    Optional<SourceText> yearEnd,
    Optional<SourceText> waivers,
    Optional<String> grading,
    Linked linked) {

  /** The snapshot by itself; what it names is found as files beside it. */
  public static CheckRequest of(SourceText snapshot) {
    return new CheckRequest(
        snapshot,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Linked.FILES);
  }

  public CheckRequest withBaseline(Optional<SourceText> other) {
    return new CheckRequest(snapshot, other, previous, yearEnd, waivers, grading, linked);
  }

  public CheckRequest withPrevious(Optional<SourceText> other) {
    return new CheckRequest(snapshot, baseline, other, yearEnd, waivers, grading, linked);
  }

  public CheckRequest withYearEnd(Optional<SourceText> other) {
    return new CheckRequest(snapshot, baseline, previous, other, waivers, grading, linked);
  }

  public CheckRequest withWaivers(Optional<SourceText> other) {
    return new CheckRequest(snapshot, baseline, previous, yearEnd, other, grading, linked);
  }

  public CheckRequest withGrading(Optional<String> other) {
    return new CheckRequest(snapshot, baseline, previous, yearEnd, waivers, other, linked);
  }

  public CheckRequest withLinked(Linked other) {
    return new CheckRequest(snapshot, baseline, previous, yearEnd, waivers, grading, other);
  }
}
