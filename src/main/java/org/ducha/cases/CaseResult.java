package org.ducha.cases;

import java.util.List;
import java.util.Optional;
import org.ducha.message.Phrase;
import org.ducha.report.Report;

/**
 * What came of a case.
 *
 * @param differences between what was expected and what came; none where it holds
 * @param report empty where the report was refused
 */
public record CaseResult(Case tested, List<Phrase> differences, Optional<Report> report) {
  public boolean holds() {
    return differences.isEmpty();
  }
}
