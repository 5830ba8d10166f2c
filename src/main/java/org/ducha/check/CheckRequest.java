package org.ducha.check;

import java.util.Optional;
import org.ducha.source.SourceText;

/**
 * What is to be checked, and how.
 *
 * @param snapshot what is checked
 * @param baseline in place of the one the snapshot names
 * @param previous in place of the one the snapshot names
 * @param waivers approved exemptions
 * @param grading in place of the rule set's own
 * @param linked how snapshots that the snapshot names are found
 */
public record CheckRequest(
    SourceText snapshot,
    Optional<SourceText> baseline,
    Optional<SourceText> previous,
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
        Linked.FILES);
  }

  public CheckRequest withBaseline(Optional<SourceText> other) {
    return new CheckRequest(snapshot, other, previous, waivers, grading, linked);
  }

  public CheckRequest withPrevious(Optional<SourceText> other) {
    return new CheckRequest(snapshot, baseline, other, waivers, grading, linked);
  }

  public CheckRequest withWaivers(Optional<SourceText> other) {
    return new CheckRequest(snapshot, baseline, previous, other, grading, linked);
  }

  public CheckRequest withGrading(Optional<String> other) {
    return new CheckRequest(snapshot, baseline, previous, waivers, other, linked);
  }

  public CheckRequest withLinked(Linked other) {
    return new CheckRequest(snapshot, baseline, previous, waivers, grading, other);
  }
}
