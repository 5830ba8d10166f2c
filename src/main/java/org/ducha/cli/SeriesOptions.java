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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether snapshots are the periods of a year, and where the list of what is followed up is. */
final class SeriesOptions {
  @Option(names = "--series", descriptionKey = "help.series")
  private boolean series;

  @Option(names = "--ledger", paramLabel = "FILE", descriptionKey = "help.ledger")
  private @Nullable Path ledger;

  boolean asked() {
    return series || ledger != null;
  }

  List<Outcome> check(
      Ruleset ruleset,
      List<Submission> submissions,
      Optional<String> grading,
      Terminal terminal,
      Language language) {
    if (ledger == null) {
      return ruleset.checkSeries(submissions, grading).outcomes();
    }
    Optional<SourceText> kept = Optional.of(ledger).filter(Files::exists).map(SourceText::read);
    SeriesCheck.Result result = ruleset.checkSeries(submissions, grading, kept);
    Optional<Ledger> after = result.ledger();
    if (after.isPresent()) {
      AtomicFile.write(ledger, after.get().text().getBytes(StandardCharsets.UTF_8));
    } else {
      terminal
          .err()
          .println(Messages.in(language).text("ledger.not-kept", SourceText.nameOf(ledger)));
    }
    return result.outcomes();
  }
}
