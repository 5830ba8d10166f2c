package org.ducha.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ducha.Ruleset;
import org.ducha.check.Submission;
import org.ducha.feed.Given;
import org.ducha.report.Outcome;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What goes into a check beside the snapshot. */
final class CheckInputs {
  @Option(names = "--grading", paramLabel = "NAME", descriptionKey = "help.grading")
  private @Nullable String grading;

  @Option(names = "--previous", paramLabel = "SNAPSHOT", descriptionKey = "help.previous")
  private @Nullable Path previous;

  @Option(names = "--baseline", paramLabel = "SNAPSHOT", descriptionKey = "help.baseline")
  private @Nullable Path baseline;

  @Option(names = "--year-before", paramLabel = "SNAPSHOT", descriptionKey = "help.year-before")
  private @Nullable Path yearEnd;

  @Option(names = "--waivers", paramLabel = "FILE", descriptionKey = "help.waivers")
  private @Nullable Path waivers;

  /** The files named. */
  List<Path> files() {
    return Stream.of(previous, baseline, yearEnd, waivers).filter(Objects::nonNull).toList();
  }

  Optional<String> grading() {
    return Optional.ofNullable(grading);
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
                .withBaseline(opened(baseline, ruleset))
                .withPrevious(opened(previous, ruleset))
                .withYearEnd(opened(yearEnd, ruleset))
                .withWaivers(Optional.ofNullable(waivers).map(SourceText::read))
                .withGrading(grading()));
  }

  private static Optional<SourceText> opened(@Nullable Path file, Ruleset ruleset) {
    return Optional.ofNullable(file).map(ruleset::open);
  }
}
