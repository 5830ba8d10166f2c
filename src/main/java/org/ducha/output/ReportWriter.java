package org.ducha.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.ducha.message.Language;
import org.ducha.report.Outcome;

/** Writes what came of a check in one format. */
@FunctionalInterface
public interface ReportWriter {
  /**
   * Writes every outcome, in this order; those that could not be evaluated, too.
   *
   * @param language of sentences, headings and messages
   * @param out stays open
   */
  void write(List<Outcome> outcomes, Language language, OutputStream out) throws IOException;
}
