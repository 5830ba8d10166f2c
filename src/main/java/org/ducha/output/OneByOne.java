package org.ducha.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.ducha.check.InOrder;
import org.ducha.message.Language;
import org.ducha.report.Outcome;

/**
 * A format that writes one outcome after the other and remembers none. What is written of each is
 * made ready beside the checks, by half as many threads: it is less work.
 *
 * @param <P> what is written of an outcome
 */
interface OneByOne<P> extends ReportWriter {
  /** What is written of an outcome; made of several at a time. */
  P piece(Outcome outcome, Language language);

  /** Writes all of it. */
  void write(Iterator<P> pieces, OutputStream out, Language language) throws IOException;

  @Override
  default void write(List<Outcome> outcomes, Language language, OutputStream out)
      throws IOException {
    write(outcomes.iterator(), language, out);
  }

  @Override
  default void write(Iterator<Outcome> outcomes, Language language, OutputStream out)
      throws IOException {
    try (InOrder<Outcome, P> pieces =
        new InOrder<>(
            outcomes,
            outcome -> piece(outcome, language),
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2))) {
      write(pieces, out, language);
    }
  }
}
