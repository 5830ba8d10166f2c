package org.ducha.output.html;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Report;

/** One period beside the others: its counts, and what they were made of. */
record Review(Report report, Language language) {
  /** A file that went in. */
  record Source(String role, String file, String digest) {}

  static Review of(Report report, Language language) {
    return new Review(report, language);
  }

  String period() {
    return report.snapshot().period().name();
  }

  String file() {
    return report.snapshot().source().file();
  }

  String light() {
    return Light.of(report.status()).key();
  }

  String word() {
    return Messages.in(language).text(Light.of(report.status()).message());
  }

  List<Tally.Count> counts() {
    return Light.ALL.stream()
        .map(light -> new Tally.Count(light.key(), light.in(report.summary())))
        .toList();
  }

  int doubts() {
    return report.summary().quality();
  }

  List<Source> sources() {
    Messages messages = Messages.in(language);
    return report.inputs().stream()
        .map(
            input ->
                new Source(
                    messages.text("html.role-" + input.role()), input.file(), input.digest()))
        .toList();
  }

  String evaluatedAt() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        report.evaluatedAt().truncatedTo(ChronoUnit.SECONDS));
  }
}
