package org.ducha.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ducha.fact.RuleRef;
import org.ducha.message.Phrase;
import org.ducha.report.Report;

/**
 * What came of a case.
 *
 * @param differences between what was expected and what came; none where it holds
 * @param report empty where it was refused, or the case needs none
 * @param fired the rules that fired
 */
public record CaseResult(
    Tested tested, List<Phrase> differences, Optional<Report> report, Set<RuleRef> fired) {
  public boolean holds() {
    return differences.isEmpty();
  }
}
