package org.ducha.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ducha.fact.Period;
import org.ducha.fact.Waiver;
import org.ducha.message.Phrase;
import org.ducha.rule.Rulebook;
import org.ducha.snapshot.Snapshot;
import org.ducha.snapshot.SnapshotReader;
import org.ducha.snapshot.WaiverReader;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;

/** Reads what goes into a check; all mistakes of all files at once. */
final class InputReader {
  private final SnapshotReader snapshots;
  private final Mistakes mistakes = new Mistakes();

  InputReader(Rulebook book) {
    this.snapshots =
        new SnapshotReader(book.header().regions(), book.header().units(), book.catalogues());
  }

  /**
   * Reads a request.
   *
   * @param day the day that waivers are tested against
   * @throws MistakesException if anything in its files is wrong
   */
  Inputs read(CheckRequest request, Function<Period, LocalDate> day) {
    Snapshot snapshot = snapshots.read(request.snapshot());
    Optional<Snapshot> baseline =
        earlier(snapshot, request.baseline(), snapshot.baseline(), request.linked())
            .filter(read -> isYearBefore(snapshot, read));
    Optional<Snapshot> previous =
        earlier(snapshot, request.previous(), snapshot.previous(), request.linked())
            .filter(read -> isEarlierInYear(snapshot, read));
    Optional<Snapshot> yearEnd =
        earlier(snapshot, request.yearEnd(), Optional.empty(), request.linked())
            .filter(read -> isEndOfYearBefore(snapshot, read));
    List<Waiver> waivers = waivers(snapshot, request.waivers(), day.apply(snapshot.period()));
    mistakes.throwIfAny();
    return new Inputs(snapshot, baseline, previous, yearEnd, waivers, request.waivers());
  }

  private Optional<Snapshot> earlier(
      Snapshot snapshot, Optional<SourceText> given, Optional<Snapshot.Link> link, Linked linked) {
    try {
      return given
          .or(() -> link.map(named -> linked.open(snapshot.source(), named)))
          .map(source -> snapshots.readFor(snapshot, source));
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
      return Optional.empty();
    }
  }

  private boolean isYearBefore(Snapshot snapshot, Snapshot baseline) {
    Period period = snapshot.period();
    Period other = baseline.period();
    boolean fits = other.year() == period.year() - 1 && other.month() == period.month();
    boolean sameRegion = isOfRegion(snapshot, baseline);
    return fits(fits, baseline, "check.baseline-period", Phrase.verbatim(yearBefore(period)))
        && sameRegion;
  }

  private boolean isEndOfYearBefore(Snapshot snapshot, Snapshot yearEnd) {
    int year = snapshot.period().year() - 1;
    Period other = yearEnd.period();
    boolean sameRegion = isOfRegion(snapshot, yearEnd);
    return fits(
            other.year() == year && other.yearEnd(),
            yearEnd,
            "check.year-end-period",
            Phrase.verbatim(year + "-Q4"))
        && sameRegion;
  }

  private boolean isEarlierInYear(Snapshot snapshot, Snapshot previous) {
    Period period = snapshot.period();
    Period other = previous.period();
    boolean fits = other.year() == period.year() && other.month() < period.month();
    boolean sameRegion = isOfRegion(snapshot, previous);
    return fits(fits, previous, "check.previous-period", Phrase.of("check.before", period.name()))
        && sameRegion;
  }

  private static String yearBefore(Period period) {
    return period.year() - 1 + period.name().substring(4);
  }

  private boolean fits(boolean fits, Snapshot other, String message, Phrase expected) {
    if (!fits) {
      mistakes.add(
          Mistake.at(other.periodPlace(), Phrase.of(message))
              .found(other.period().name())
              .expected(expected));
    }
    return fits;
  }

  private boolean isOfRegion(Snapshot snapshot, Snapshot other) {
    boolean same = other.region().equals(snapshot.region());
    if (!same) {
      mistakes.add(
          Mistake.at(other.regionPlace(), Phrase.of("check.other-region"))
              .found(other.region())
              .expected(Phrase.verbatim(snapshot.region())));
    }
    return same;
  }

  private List<Waiver> waivers(Snapshot snapshot, Optional<SourceText> source, LocalDate day) {
    try {
      return source
          .map(file -> WaiverReader.read(file, snapshot.catalogue(), day))
          .orElse(List.of());
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
      return List.of();
    }
  }
}
