package org.ducha.cases;

import java.util.List;
import java.util.Optional;
import org.ducha.gate.Decision;
import org.ducha.message.Phrase;
import org.ducha.report.Report;

/**
 * What came of a case.
 *
 * @param differences between what was expected and what came; none where it holds
 * @param report empty where the report was refused, or a request decided
 * @param decision on the request, where one was decided
 */
public record CaseResult(
    Case tested, List<Phrase> differences, Optional<Report> report, Optional<Decision> decision) {
  CaseResult(Case tested, List<Phrase> differences, Optional<Report> report) {
    this(tested, differences, report, Optional.empty());
  }

  public boolean holds() {
    return differences.isEmpty();
  }
}
