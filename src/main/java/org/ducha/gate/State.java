package org.ducha.gate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ducha.check.Checker;
import org.ducha.check.Checker.Judged;
import org.ducha.check.Inputs;
import org.ducha.fact.Derived;
import org.ducha.fact.Figure;
import org.ducha.report.Judgement;
import org.ducha.report.Report;
import org.ducha.snapshot.Snapshot;

/**
 * A snapshot with everything that comes of it.
 *
 * @param derived what rules derive, by indicator
 * @param report what they find
 */
record State(Inputs inputs, Map<String, Derived> derived, Report report) {
  private static final ZoneOffset ANY_ZONE = ZoneOffset.ofHours(8);

  /**
   * Judges a snapshot.
   *
   * @throws org.ducha.source.MistakesException if a rule fails
   */
  static State of(Checker strict, Inputs inputs, LocalDate day) {
    Judged judged = strict.judge(inputs, day.atStartOfDay().atOffset(ANY_ZONE));
    Map<String, Derived> derived = new HashMap<>();
    judged.derived().forEach(figure -> derived.put(figure.indicator(), figure));
    return new State(inputs, Map.copyOf(derived), judged.report());
  }

  Snapshot snapshot() {
    return inputs.snapshot();
  }

  Map<String, Figure> figures() {
    return snapshot().figures();
  }

  Optional<Derived> derived(String indicator) {
    return Optional.ofNullable(derived.get(indicator));
  }

  /** What is found of each target and milestone. */
  Map<String, Judgement> ofPromises() {
    Map<String, Judgement> judgements = new HashMap<>();
    for (Judgement judgement : report.judgements()) {
      if (judgement.finding().matter().promise() != null) {
        judgements.put(judgement.finding().indicator(), judgement);
      }
    }
    return judgements;
  }
}
