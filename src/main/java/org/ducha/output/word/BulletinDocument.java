package org.ducha.output.word;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.ducha.message.Language;
import org.ducha.output.ReportWriter;
import org.ducha.output.Series;
import org.ducha.report.Outcome;

/** The bulletin as a Word document. */
public record BulletinDocument(Templates templates) implements ReportWriter {
  @Override
  public void write(List<Outcome> outcomes, Language language, OutputStream out)
      throws IOException {
    WordTemplate template = templates.template(DocumentKind.BULLETIN, language);
    out.write(template.fill(Bulletin.of(outcomes, language), made(outcomes)));
  }

  /** The last day that is reported on: a time that does not change from run to run. */
  static Instant made(List<Outcome> outcomes) {
    return start(
        Series.of(outcomes).stream()
            .map(series -> series.latest().snapshot().period().lastDay())
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.of(2000, 1, 1)));
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
