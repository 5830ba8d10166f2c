package org.ducha.report;

import java.util.List;
import org.ducha.fact.Kind;
import org.ducha.fact.Status;

/**
 * The counts of a report. Targets and milestones count by their status unless they are waived;
 * figures that look wrong count by themselves; idle waivers do not count.
 */
public record Summary(int pass, int warn, int fail, int pending, int waived, int quality) {
  static Summary of(List<Judgement> judgements) {
    return new Summary(
        count(judgements, Status.PASS),
        count(judgements, Status.WARN),
        count(judgements, Status.FAIL),
        count(judgements, Status.PENDING),
        (int) judgements.stream().filter(judgement -> judgement.waiver().isPresent()).count(),
        (int)
            judgements.stream()
                .filter(judgement -> judgement.finding().kind() == Kind.QUALITY)
                .count());
  }

  private static int count(List<Judgement> judgements, Status status) {
    return (int)
        judgements.stream()
            .filter(judgement -> judgement.waiver().isEmpty())
            .filter(judgement -> isPromise(judgement.finding().kind()))
            .filter(judgement -> judgement.finding().status() == status)
            .count();
  }

  private static boolean isPromise(Kind kind) {
    return kind == Kind.TARGET || kind == Kind.MILESTONE;
  }
}
