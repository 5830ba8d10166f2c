package org.ducha.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.BiFunction;
import org.ducha.message.Language;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;

/**
 * Reports one below the other, as people read them; the mistakes of what could not be evaluated
 * stand in its place.
 *
 * @param report one of them as text
 */
record TextReports(BiFunction<Report, Language, String> report) implements OneByOne<String> {
  @Override
  public String piece(Outcome outcome, Language language) {
    return outcome instanceof Checked checked
        ? report.apply(checked.report(), language)
        : Mistaken.text(((Refused) outcome).mistakes(), language);
  }

  @Override
  public void write(Iterator<String> pieces, OutputStream out, Language language)
      throws IOException {
    while (pieces.hasNext()) {
      out.write(pieces.next().getBytes(StandardCharsets.UTF_8));
      if (pieces.hasNext()) {
        out.write('\n');
      }
    }
  }
}
