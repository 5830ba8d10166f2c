package org.ducha.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.ducha.message.Language;
import org.ducha.report.Outcome;

/** A format that writes one outcome after the other and remembers none. */
interface OneByOne extends ReportWriter {
  @Override
  default void write(List<Outcome> outcomes, Language language, OutputStream out)
      throws IOException {
    write(outcomes.iterator(), language, out);
  }

  @Override
  void write(Iterator<Outcome> outcomes, Language language, OutputStream out) throws IOException;
}
