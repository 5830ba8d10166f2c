package org.ducha.gate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.check.Checker;
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
    return of(strict, inputs, byIndicator(strict.derive(inputs)), day);
  }

  static State of(Checker strict, Inputs inputs, Map<String, Derived> derived, LocalDate day) {
    return new State(inputs, derived, strict.check(inputs, day.atStartOfDay().atOffset(ANY_ZONE)));
  }

  static Map<String, Derived> byIndicator(List<Derived> derived) {
    Map<String, Derived> byIndicator = new HashMap<>();
    derived.forEach(figure -> byIndicator.put(figure.indicator(), figure));
    return byIndicator;
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
