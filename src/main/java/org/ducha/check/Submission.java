package org.ducha.check;

import java.util.function.Function;
import java.util.function.Supplier;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;
import org.ducha.source.MistakesException;

/**
 * A snapshot that is handed in: it may turn out to be unreadable, and others are still checked.
 *
 * @param file as the user named it
 * @param request reads it; throws {@link MistakesException} where that fails
 */
public record Submission(String file, Supplier<CheckRequest> request) {
  /** What comes of it. */
  public Outcome checked(Function<CheckRequest, Report> check) {
    try {
      return new Checked(check.apply(request.get()));
    } catch (MistakesException e) {
      return new Refused(file, e.mistakes());
    }
  }
}
