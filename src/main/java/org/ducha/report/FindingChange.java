package org.ducha.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ducha.fact.Finding;
import org.ducha.fact.Heading;

/**
 * A finding that differs between two reports.
 *
 * @param heading what it is about
 * @param before empty where there was none
 * @param after empty where there is none any more
 */
public record FindingChange(Heading heading, Optional<Finding> before, Optional<Finding> after) {

  /** The findings whose light or reason differs, in the order of the newer report. */
  public static List<FindingChange> between(Report older, Report newer) {
    return between(older, newer, FindingChange::light);
  }

  /** The findings whose light, reason or figure differs, in the order of the newer report. */
  public static List<FindingChange> withFiguresBetween(Report older, Report newer) {
    return between(
        older, newer, judgement -> light(judgement) + judgement.finding().matter().actual());
  }

  private static List<FindingChange> between(
      Report older, Report newer, Function<Judgement, String> seen) {
    Map<String, Judgement> before = byMatter(older);
    Map<String, Judgement> after = byMatter(newer);
    List<FindingChange> changes = new ArrayList<>();
    after.forEach(
        (key, judgement) -> {
          Judgement earlier = before.get(key);
          if (earlier == null || !seen.apply(earlier).equals(seen.apply(judgement))) {
            changes.add(change(Optional.ofNullable(earlier), Optional.of(judgement)));
          }
        });
    before.forEach(
        (key, judgement) -> {
          if (!after.containsKey(key)) {
            changes.add(change(Optional.of(judgement), Optional.empty()));
          }
        });
    return changes;
  }

  private static FindingChange change(Optional<Judgement> before, Optional<Judgement> after) {
    return new FindingChange(
        after.or(() -> before).orElseThrow().finding().matter().heading(),
        before.map(Judgement::finding),
        after.map(Judgement::finding));
  }

  private static String light(Judgement judgement) {
    Finding finding = judgement.finding();
    return finding.status().word() + finding.reason().word() + judgement.waiver().isPresent();
  }

  /** Promises by their indicator, the others by what they found as well. */
  private static Map<String, Judgement> byMatter(Report report) {
    Map<String, Judgement> byMatter = new LinkedHashMap<>();
    for (Judgement judgement : report.judgements()) {
      Finding finding = judgement.finding();
      String key =
          finding.matter().promise() != null
              ? finding.indicator()
              : finding.kind().word() + finding.indicator() + finding.reason().word();
      byMatter.put(key, judgement);
    }
    return byMatter;
  }
}
