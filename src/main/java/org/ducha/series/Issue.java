package org.ducha.series;

import java.time.LocalDate;
import org.ducha.check.Inputs;
import org.ducha.report.Report;

/**
 * A period as it was reported once; it may be reported anew.
 *
 * @param inputs what went into the check
 * @param report what came of it
 * @param bare whether it was judged without a baseline of its own, so that figures may be missing
 *     from it that were to be had
 */
public record Issue(Inputs inputs, Report report, boolean bare) {
  LocalDate lastDay() {
    return report.snapshot().period().lastDay();
  }

  String file() {
    return report.snapshot().source().file();
  }
}
