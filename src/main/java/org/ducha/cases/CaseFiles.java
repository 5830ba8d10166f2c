package org.ducha.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ducha.check.Inputs;
import org.ducha.fact.Period;
import org.ducha.fact.Waiver;
import org.ducha.snapshot.Snapshot;
import org.ducha.snapshot.SnapshotReader;
import org.ducha.snapshot.WaiverReader;
import org.ducha.source.SourceText;

/**
 * What a case reports, as the files that it stands for.
 *
 * @param baseline of a year before
 * @param previous of the same year
 * @param yearBefore the end of the year before
 * @param waivers the exemptions
 */
record CaseFiles(
    SourceText snapshot,
    Optional<SourceText> baseline,
    Optional<SourceText> previous,
    Optional<SourceText> yearBefore,
    Optional<SourceText> waivers) {

  /**
   * What goes into a check.
   *
   * @param day the day that waivers are tested against
   * @throws org.ducha.source.MistakesException if anything in them is wrong
   */
  Inputs read(SnapshotReader reader, Function<Period, LocalDate> day) {
    Snapshot read = reader.read(snapshot);
    List<Waiver> exempt =
        waivers
            .map(source -> WaiverReader.read(source, read.catalogue(), day.apply(read.period())))
            .orElse(List.of());
    return new Inputs(
        read,
        baseline.map(source -> reader.readFor(read, source)),
        previous.map(source -> reader.readFor(read, source)),
        yearBefore.map(source -> reader.readFor(read, source)),
        exempt,
        Optional.empty());
  }

  CaseFiles withWaivers(Optional<SourceText> others) {
    return new CaseFiles(snapshot, baseline, previous, yearBefore, others);
  }
}
