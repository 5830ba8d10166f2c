package org.ducha.report;

import java.util.List;
import org.ducha.fact.Status;
import org.ducha.source.Mistake;

/** What came of one snapshot: a report, or the mistakes for which there is none. */
public sealed interface Outcome {
  /** The exit code that this outcome asks for: 0 pass or pending, 1 warn, 2 fail, 3 no report. */
  int exitCode();

  /** It was checked. */
  record Checked(Report report) implements Outcome {
    @Override
    public int exitCode() {
      Status status = report.status();
      return status == Status.FAIL ? 2 : status == Status.WARN ? 1 : 0;
    }
  }

  /**
   * It could not be evaluated.
   *
   * @param file the snapshot as the user named it
   */
  record Refused(String file, List<Mistake> mistakes) implements Outcome {
    @Override
    public int exitCode() {
      return 3;
    }
  }
}
