package org.ducha.report;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Status;
import org.ducha.snapshot.Snapshot;

/**
 * What a check of one snapshot found.
 *
 * @param snapshot what was checked
 * @param inputs every file that went in
 * @param rules what it was checked with
 * @param version of ducha
 * @param evaluatedAt when
 * @param fired the judging rules that fired
 * @param judgements in the order of the report, then figures that look wrong, then idle waivers
 */
public record Report(
    Snapshot snapshot,
    List<Input> inputs,
    RulesHead rules,
    String version,
    OffsetDateTime evaluatedAt,
    Set<RuleRef> fired,
    List<Judgement> judgements) {

  public Report {
    inputs = List.copyOf(inputs);
    fired = Set.copyOf(fired);
    judgements = List.copyOf(judgements);
  }

  /** The worst status that no waiver acts on: fail, warn, pass, pending. */
  public Status status() {
    return unwaived().min(Comparator.naturalOrder()).orElse(Status.PENDING);
  }

  private Stream<Status> unwaived() {
    return judgements.stream()
        .filter(judgement -> judgement.waiver().isEmpty())
        .map(judgement -> judgement.finding().status());
  }

  public Summary summary() {
    return Summary.of(judgements);
  }

  /** The judgement of a target or milestone. */
  public Judgement of(String indicator) {
    return judgements.stream()
        .filter(judgement -> judgement.finding().matter().promise() != null)
        .filter(judgement -> Objects.equals(judgement.finding().indicator(), indicator))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no finding of " + indicator));
  }
}
