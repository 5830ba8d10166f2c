package org.ducha.output.word;

import java.util.List;
import java.util.stream.Collectors;
import org.ducha.message.Language;
import org.ducha.output.Series;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Refused;

/**
 * What the template of the bulletin is filled in with.
 *
 * @param unread what could not be evaluated
 * @param parts by region and year
 */
record Bulletin(List<Unread> unread, List<Part> parts) {

  /** A snapshot that could not be evaluated, and why. */
  record Unread(String file, String mistakes) {}

  static Bulletin of(List<Outcome> outcomes, Language language) {
    return new Bulletin(
        outcomes.stream()
            .filter(Refused.class::isInstance)
            .map(outcome -> unread((Refused) outcome, language))
            .toList(),
        Series.of(outcomes).stream().map(series -> Part.of(series, language)).toList());
  }

  private static Unread unread(Refused refused, Language language) {
    return new Unread(
        refused.file(),
        refused.mistakes().stream()
            .map(mistake -> mistake.in(language))
            .collect(Collectors.joining("\n")));
  }
}
