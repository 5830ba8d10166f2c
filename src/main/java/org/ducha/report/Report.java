package org.ducha.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * @param followed what it is among the reports of its year, where it was looked at so
 */
public record Report(
    Snapshot snapshot,
    List<Input> inputs,
    RulesHead rules,
    String version,
    OffsetDateTime evaluatedAt,
    Set<RuleRef> fired,
    List<Judgement> judgements,
    Optional<Followed> followed) {

  public Report {
    inputs = List.copyOf(inputs);
    fired = Set.copyOf(fired);
    judgements = List.copyOf(judgements);
  }

  /** As it stands by itself. */
  public Report(
      Snapshot snapshot,
      List<Input> inputs,
      RulesHead rules,
      String version,
      OffsetDateTime evaluatedAt,
      Set<RuleRef> fired,
      List<Judgement> judgements) {
    this(snapshot, inputs, rules, version, evaluatedAt, fired, judgements, Optional.empty());
  }

  /** The same among those of its year. */
  public Report with(List<Judgement> others, Followed place) {
    return new Report(
        snapshot, inputs, rules, version, evaluatedAt, fired, others, Optional.of(place));
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

  /**
   * The counts by the unit in the lead, in the order of the report; none where no unit is named.
   * What nobody answers for stands under the empty name.
   */
  public Map<String, Summary> byLead() {
    Map<String, List<Judgement>> byLead = new LinkedHashMap<>();
    for (Judgement judgement : judgements) {
      if (judgement.finding().matter().promise() != null) {
        byLead
            .computeIfAbsent(judgement.responsible().lead().orElse(""), lead -> new ArrayList<>())
            .add(judgement);
      }
    }
    if (byLead.keySet().equals(Set.of(""))) {
      return Map.of();
    }
    Map<String, Summary> summaries = new LinkedHashMap<>();
    byLead.forEach((lead, all) -> summaries.put(lead, Summary.of(all)));
    return summaries;
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
