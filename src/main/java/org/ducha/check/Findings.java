package org.ducha.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ducha.engine.RuleSession;
import org.ducha.engine.RuleSession.Made;
import org.ducha.fact.Assessment;
import org.ducha.fact.Finding;
import org.ducha.fact.Grade;
import org.ducha.fact.IdleWaiver;
import org.ducha.fact.Kind;
import org.ducha.fact.Matter;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Shortfall;
import org.ducha.fact.Waived;
import org.ducha.fact.Waiver;
import org.ducha.message.Phrase;
import org.ducha.report.Judgement;
import org.ducha.rule.Responsibilities;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;

/** Takes the findings that rules made: just one of each promise, and all of the others. */
final class Findings {
  private final RuleRefs refs;
  private final Responsibilities responsibilities;
  private final List<Judgement> judgements = new ArrayList<>();
  private final IdentityHashMap<Matter, List<Made<Finding>>> byMatter = new IdentityHashMap<>();
  private final IdentityHashMap<Matter, List<String>> grades = new IdentityHashMap<>();
  private final Set<Matter> ungraded = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Matter, Waiver> waivers = new IdentityHashMap<>();
  private final Mistakes mistakes = new Mistakes();
  private final Set<RuleRef> fired;

  /**
   * @throws org.ducha.source.MistakesException if rules found nothing of a promise, or found twice
   */
  Findings(
      List<Assessment> assessments,
      RuleSession session,
      RuleRefs refs,
      Responsibilities responsibilities) {
    this.refs = refs;
    this.responsibilities = responsibilities;
    this.fired = session.fired().stream().map(refs::of).collect(Collectors.toSet());
    List<Made<Finding>> findings = session.made(Finding.class);
    for (Made<Finding> finding : findings) {
      byMatter.computeIfAbsent(finding.fact().matter(), matter -> new ArrayList<>()).add(finding);
    }
    for (Made<Grade> grade : session.made(Grade.class)) {
      grades
          .computeIfAbsent(grade.fact().shortfall().standing(), matter -> new ArrayList<>())
          .add(grade.rule());
    }
    session.made(Shortfall.class).forEach(made -> ungraded.add(made.fact().standing()));
    ungraded.removeAll(grades.keySet());
    session.made(Waived.class).stream()
        .map(Made::fact)
        .sorted(Comparator.comparing(waived -> waived.waiver().place()))
        .forEach(waived -> waivers.putIfAbsent(waived.finding().matter(), waived.waiver()));
    assessments.forEach(assessment -> ofPromise(assessment).ifPresent(judgements::add));
    mistakes.throwIfAny();
    findings.stream()
        .filter(finding -> finding.fact().kind() == Kind.QUALITY)
        .map(finding -> found(finding.fact(), finding.rule()))
        .sorted(ORDER)
        .forEach(judgements::add);
    session.made(IdleWaiver.class).stream()
        .map(idle -> found(idle.fact().finding(), idle.rule()))
        .sorted(ORDER)
        .forEach(judgements::add);
  }

  private static final Comparator<Judgement> ORDER =
      Comparator.comparing(Findings::placeOf)
          .thenComparing(judgement -> judgement.finding().reason())
          .thenComparing(judgement -> judgement.rule().name())
          .thenComparing(judgement -> judgement.finding().indicator());

  private static Place placeOf(Judgement judgement) {
    Place place = judgement.finding().matter().place();
    return place == null ? Place.of("") : place;
  }

  private Optional<Judgement> ofPromise(Assessment assessment) {
    List<Made<Finding>> found = byMatter.getOrDefault(assessment, List.of());
    List<String> graded = grades.getOrDefault(assessment, List.of());
    if (found.size() != 1) {
      List<String> rules = graded.size() > 1 ? graded : found.stream().map(Made::rule).toList();
      mistakes.add(notOne(assessment, rules));
      return Optional.empty();
    }
    RuleRef last = refs.of(found.get(0).rule());
    return Optional.of(
        new Judgement(
            found.get(0).fact(),
            assessment.heading().rule(),
            graded.isEmpty() ? List.of(last) : decidedBy(graded, last),
            Optional.ofNullable(waivers.get(assessment)),
            responsibilities.of(assessment.heading())));
  }

  private List<RuleRef> decidedBy(List<String> graded, RuleRef last) {
    return Stream.concat(graded.stream().map(refs::of), Stream.of(last)).toList();
  }

  /** Every promise is found on once; the rules that did not do so are named. */
  private Mistake notOne(Assessment assessment, List<String> rules) {
    String key =
        !rules.isEmpty()
            ? "check.two-findings"
            : ungraded.contains(assessment) ? "check.no-grade" : "check.no-finding";
    Mistake mistake =
        Mistake.at(
            refs.placeOf(assessment.heading().rule()),
            Phrase.of(key, assessment.indicator(), assessment.heading().title()));
    return rules.isEmpty()
        ? mistake
        : mistake.found(String.join(" · ", rules.stream().sorted().toList()));
  }

  private Judgement found(Finding finding, String rule) {
    RuleRef ref = refs.of(rule);
    return new Judgement(
        finding,
        ref,
        List.of(ref),
        Optional.empty(),
        responsibilities.of(finding.matter().heading()));
  }

  /** The rules that fired. */
  Set<RuleRef> fired() {
    return fired;
  }

  /** In the order of the report, then figures that look wrong, then idle waivers. */
  List<Judgement> inOrder() {
    return judgements;
  }
}
