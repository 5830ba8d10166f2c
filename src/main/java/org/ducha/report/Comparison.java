package org.ducha.report;

import java.util.List;
import java.util.Optional;
import org.ducha.fact.Course.Past;
import org.ducha.fact.Finding;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;

/**
 * Two reports by the same rules, side by side: two periods of a year, two editions of one, two
 * regions.
 */
public record Comparison(Report before, Report after) {
  /**
   * @throws MistakesException if they are of two years, whose targets are not the same
   */
  public Comparison {
    if (before.snapshot().period().year() != after.snapshot().period().year()) {
      throw new MistakesException(
          Mistake.at(after.snapshot().periodPlace(), Phrase.of("compare.other-year"))
              .found(after.snapshot().period().name())
              .expected(Phrase.verbatim(String.valueOf(before.snapshot().period().year()))));
    }
  }

  /** What differs in light, reason, figure or waiver, in the order of the report. */
  public List<FindingChange> changes() {
    return FindingChange.withFiguresBetween(before, after);
  }

  /** How a light turned; empty of what is in one of the two alone, and of what is no promise. */
  public Optional<Turn> turn(FindingChange change) {
    return change
        .before()
        .filter(finding -> finding.matter().promise() != null)
        .flatMap(
            finding ->
                change
                    .after()
                    .map(later -> Turn.of(List.of(past(before, finding)), past(after, later))));
  }

  private static Past past(Report report, Finding finding) {
    return Past.of(report.snapshot().period(), finding);
  }
}
