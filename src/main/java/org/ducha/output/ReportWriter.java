package org.ducha.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
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

  /**
   * Writes every outcome as it comes, where the format can: what it must know of all of them before
   * it begins with the first is kept until then.
   *
   * @param out stays open
   */
  default void write(Iterator<Outcome> outcomes, Language language, OutputStream out)
      throws IOException {
    List<Outcome> all = new ArrayList<>();
    outcomes.forEachRemaining(all::add);
    write(all, language, out);
  }
}
