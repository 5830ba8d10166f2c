package org.ducha.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ducha.Ruleset;
import org.ducha.check.Submission;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Outcome;
import org.ducha.series.Ledger;
import org.ducha.series.SeriesCheck;
import org.ducha.source.AtomicFile;
import org.ducha.source.SourceText;

/** Whether snapshots are the periods of a year, and where the list of what is followed up is. */
final class SeriesOptions {
  private final Argument<Boolean> series;
  private final Argument<Path> ledger;

  SeriesOptions(Options options) {
    series = options.flag("--series", "help.series");
    ledger = options.option("--ledger", Path.class, "FILE", "help.ledger");
  }

  boolean asked() {
    return series.get() || ledger.isGiven();
  }

  List<Outcome> check(
      Ruleset ruleset,
      List<Submission> submissions,
      Optional<String> grading,
      Terminal terminal,
      Language language) {
    if (!ledger.isGiven()) {
      return ruleset.checkSeries(submissions, grading).outcomes();
    }
    Path list = ledger.get();
    Optional<SourceText> kept = Optional.of(list).filter(Files::exists).map(SourceText::read);
    SeriesCheck.Result result = ruleset.checkSeries(submissions, grading, kept);
    Optional<Ledger> after = result.ledger();
    if (after.isPresent()) {
      AtomicFile.write(list, after.get().text().getBytes(StandardCharsets.UTF_8));
    } else {
      terminal
          .err()
          .println(Messages.in(language).text("ledger.not-kept", SourceText.nameOf(list)));
    }
    return result.outcomes();
  }
}
