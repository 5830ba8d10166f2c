package org.ducha.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ducha.Ruleset;
import org.ducha.check.Submission;
import org.ducha.feed.Given;
import org.ducha.report.Outcome;
import org.ducha.source.SourceText;

/** What goes into a check beside the snapshot. */
final class CheckInputs {
  private final Argument<String> grading;
  private final Argument<Path> previous;
  private final Argument<Path> baseline;
  private final Argument<Path> yearEnd;
  private final Argument<Path> waivers;

  CheckInputs(Options options) {
    grading = options.option("--grading", String.class, "NAME", "help.grading");
    previous = options.option("--previous", Path.class, "SNAPSHOT", "help.previous");
    baseline = options.option("--baseline", Path.class, "SNAPSHOT", "help.baseline");
    yearEnd = options.option("--year-before", Path.class, "SNAPSHOT", "help.year-before");
    waivers = options.option("--waivers", Path.class, "FILE", "help.waivers");
  }

  /** The files named. */
  List<Path> files() {
    return Stream.of(previous, baseline, yearEnd, waivers)
        .map(Argument::optional)
        .flatMap(Optional::stream)
        .toList();
  }

  Optional<String> grading() {
    return grading.optional();
  }

  Outcome check(Ruleset ruleset, Path snapshot) {
    return submission(ruleset, SourceText.nameOf(snapshot), () -> ruleset.open(snapshot))
        .checked(ruleset::check);
  }

  /** Snapshots with what goes into their checks. */
  Iterator<Submission> submissions(Ruleset ruleset, Iterator<Given> given) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return given.hasNext();
      }

      @Override
      public Submission next() {
        Given one = given.next();
        return submission(ruleset, one.name(), one.text());
      }
    };
  }

  private Submission submission(Ruleset ruleset, String name, Supplier<SourceText> text) {
    return new Submission(
        name,
        () ->
            ruleset
                .request(text.get())
                .withBaseline(baseline.optional().map(ruleset::open))
                .withPrevious(previous.optional().map(ruleset::open))
                .withYearEnd(yearEnd.optional().map(ruleset::open))
                .withWaivers(waivers.optional().map(SourceText::read))
                .withGrading(grading()));
  }
}
