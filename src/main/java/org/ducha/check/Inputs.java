package org.ducha.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.fact.Waiver;
import org.ducha.report.Input;
import org.ducha.snapshot.Snapshot;
import org.ducha.source.SourceText;

/**
 * Everything that goes into the check of one snapshot.
 *
 * @param snapshot what is checked
 * @param baseline of the same month a year before
 * @param previous of an earlier period of the same year
 * @param yearEnd the end of the year before, for forecasts
 * @param waivers tested against the period's last day, or the day of a decision
 * @param waiverSource the file they stand in
 */
public record Inputs(
    Snapshot snapshot,
    Optional<Snapshot> baseline,
    Optional<Snapshot> previous,
    Optional<Snapshot> yearEnd,
    List<Waiver> waivers,
    Optional<SourceText> waiverSource) {

  /** The same with another snapshot. */
  public Inputs with(Snapshot other) {
    return new Inputs(other, baseline, previous, yearEnd, waivers, waiverSource);
  }

  /** Every file that goes in. */
  public List<Input> files() {
    List<Input> files = new ArrayList<>();
    files.add(Input.of("snapshot", snapshot.source()));
    baseline.ifPresent(read -> files.add(Input.of("baseline", read.source())));
    previous.ifPresent(read -> files.add(Input.of("previous", read.source())));
    yearEnd.ifPresent(read -> files.add(Input.of("year-end", read.source())));
    waiverSource.ifPresent(source -> files.add(Input.of("waivers", source)));
    return files;
  }
}
