package org.ducha.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ducha.engine.RuleSession;
import org.ducha.engine.RuleSession.Made;
import org.ducha.fact.Assessment;
import org.ducha.fact.Finding;
import org.ducha.fact.Grade;
import org.ducha.fact.Heading;
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
  private static final Comparator<Waiver> FIRST = Comparator.comparing(Waiver::place);

  private static final Comparator<Judgement> ORDER =
      Comparator.comparing(Findings::placeOf)
          .thenComparing(judgement -> judgement.finding().reason())
          .thenComparing(judgement -> judgement.rule().name())
          .thenComparing(judgement -> judgement.finding().indicator());

  private final RuleRefs refs;
  private final Responsibilities responsibilities;
  private final List<Judgement> judgements;
  private final RuleSession session;
  private final OfEach<Finding> found;
  private final OfEach<Grade> grades;
  private final Map<String, Waiver> waivers = new HashMap<>();
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
    this.session = session;
    this.refs = refs;
    this.responsibilities = responsibilities;
    this.judgements = new ArrayList<>(assessments.size());
    this.found = new OfEach<>(assessments.size());
    this.grades = new OfEach<>(assessments.size());
    this.fired = session.fired().stream().map(refs::of).collect(Collectors.toSet());
    List<Made<Finding>> findings = session.made(Finding.class);
    List<Made<Finding>> doubts = new ArrayList<>();
    for (Made<Finding> made : findings) {
      if (made.fact().matter() instanceof Assessment assessment) {
        found.add(assessment.position(), made);
      } else if (made.fact().kind() == Kind.QUALITY) {
        doubts.add(made);
      }
    }
    session
        .made(Grade.class)
        .forEach(made -> grades.add(made.fact().shortfall().standing().position(), made));
    session.made(Waived.class).forEach(this::waive);
    assessments.forEach(this::judge);
    mistakes.throwIfAny();
    addInOrder(doubts, doubt -> doubt);
    addInOrder(session.made(IdleWaiver.class), IdleWaiver::finding);
  }

  private void waive(Made<Waived> made) {
    Finding finding = made.fact().finding();
    if (finding.matter() instanceof Assessment) {
      waivers.merge(finding.indicator(), made.fact().waiver(), BinaryOperator.minBy(FIRST));
    }
  }

  private <T> void addInOrder(List<Made<T>> made, Function<T, Finding> finding) {
    List<Judgement> others = new ArrayList<>(made.size());
    made.forEach(one -> others.add(found(finding.apply(one.fact()), one.rule())));
    others.sort(ORDER);
    judgements.addAll(others);
  }

  private static Place placeOf(Judgement judgement) {
    Place place = judgement.finding().matter().place();
    return place == null ? Place.of("") : place;
  }

  private void judge(Assessment assessment) {
    int position = assessment.position();
    Made<Finding> found = this.found.at(position);
    if (found == null || this.found.isDisputed(position) || grades.isDisputed(position)) {
      mistakes.add(notOne(assessment));
      return;
    }
    Heading heading = assessment.heading();
    Made<Grade> graded = grades.at(position);
    RuleRef last = refs.of(found.rule());
    judgements.add(
        new Judgement(
            found.fact(),
            heading.rule(),
            graded == null ? List.of(last) : List.of(refs.of(graded.rule()), last),
            waivers.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(waivers.get(heading.indicator())),
            responsibilities.of(heading)));
  }

  /** Every promise is found on once; the rules that did not do so are named. */
  private Mistake notOne(Assessment assessment) {
    List<String> graded =
        rules(session.made(Grade.class), grade -> grade.shortfall().standing(), assessment);
    List<String> found = rules(session.made(Finding.class), Finding::matter, assessment);
    List<String> rules = graded.size() > 1 ? graded : found;
    String key =
        !rules.isEmpty()
            ? "check.two-findings"
            : isShort(assessment) && graded.isEmpty() ? "check.no-grade" : "check.no-finding";
    Mistake mistake =
        Mistake.at(
            refs.placeOf(assessment.heading().rule()),
            Phrase.of(key, assessment.indicator(), assessment.heading().title()));
    return rules.isEmpty() ? mistake : mistake.found(String.join(" · ", rules));
  }

  private static <T> List<String> rules(
      List<Made<T>> made, Function<T, Matter> matter, Assessment assessment) {
    return made.stream()
        .filter(one -> matter.apply(one.fact()) == assessment)
        .map(Made::rule)
        .sorted()
        .toList();
  }

  private boolean isShort(Assessment assessment) {
    return session.made(Shortfall.class).stream()
        .anyMatch(made -> made.fact().standing() == assessment);
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
