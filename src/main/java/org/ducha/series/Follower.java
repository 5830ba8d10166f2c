package org.ducha.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ducha.check.RuleRefs;
import org.ducha.engine.CompiledRules;
import org.ducha.fact.Course;
import org.ducha.fact.Course.Past;
import org.ducha.fact.Period;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Unreported;
import org.ducha.report.FollowUp;
import org.ducha.report.Followed;
import org.ducha.report.Judgement;
import org.ducha.report.ListedItem;
import org.ducha.report.Report;
import org.ducha.report.Revision;
import org.ducha.report.Turn;
import org.ducha.rule.Rulebook;
import org.ducha.snapshot.Snapshot;

/** Puts the periods of a year beside one another; serves many threads. */
public final class Follower {
  private final Optional<CompiledRules> rules;
  private final RuleRefs refs;

  /**
   * @param rules that say what is followed up, compiled; empty where there are none
   */
  public Follower(Rulebook book, Optional<CompiledRules> rules) {
    this.rules = rules;
    this.refs = new RuleRefs(book, book.header().grading());
  }

  /** Whether any rule says what is followed up. */
  public boolean escalates() {
    return rules.isPresent();
  }

  /**
   * What came of it.
   *
   * @param reports as they were given, each with what its earlier periods add
   * @param ledger after the last period
   * @param fired the rules that fired
   */
  public record Year(List<Report> reports, Ledger ledger, Set<RuleRef> fired) {}

  /**
   * Follows the periods of one region and year.
   *
   * @param issues in any order; of two of one period the later one holds
   * @param ledger what was followed up before
   * @throws org.ducha.source.MistakesException if a rule fails
   */
  public Year follow(List<Issue> issues, Ledger ledger) {
    return follow(issues, ledger, true);
  }

  /**
   * Follows the periods of one region and year where no list is kept: what would be on it is not
   * shown, since its numbers would mean nothing.
   *
   * @param issues in any order; of two of one period the later one holds
   * @throws org.ducha.source.MistakesException if a rule fails
   */
  public Year follow(List<Issue> issues) {
    Snapshot snapshot = issues.get(0).report().snapshot();
    return follow(issues, Ledger.empty(snapshot.region(), snapshot.period().year()), false);
  }

  private Year follow(List<Issue> issues, Ledger ledger, boolean listed) {
    TreeMap<LocalDate, List<Issue>> byPeriod = new TreeMap<>();
    for (Issue issue : issues) {
      byPeriod.computeIfAbsent(issue.lastDay(), day -> new ArrayList<>()).add(issue);
    }
    Walk walk = new Walk(ledger.before(byPeriod.firstKey()), listed);
    byPeriod.values().forEach(walk::step);
    return new Year(
        issues.stream().map(issue -> Objects.requireNonNull(walk.reports.get(issue))).toList(),
        walk.ledger,
        Set.copyOf(walk.fired));
  }

  /** One period after the other. */
  private final class Walk {
    private final IdentityHashMap<Issue, Report> reports = new IdentityHashMap<>();
    private final Map<String, List<Past>> past = new HashMap<>();
    private final List<String> periods = new ArrayList<>();
    private final Set<RuleRef> fired = new HashSet<>();
    private final boolean listed;
    private Ledger ledger;

    Walk(Ledger ledger, boolean listed) {
      this.listed = listed;
      this.ledger = ledger;
    }

    void step(List<Issue> issues) {
      Issue last = issues.get(issues.size() - 1);
      for (Issue issue : issues.subList(0, issues.size() - 1)) {
        Report report = issue.report();
        reports.put(
            issue,
            report.with(
                report.judgements(), new Followed(periods, Optional.of(last.file()), items())));
      }
      Optional<Issue> replaced =
          issues.size() > 1 ? Optional.of(issues.get(issues.size() - 2)) : Optional.empty();
      reports.put(last, follow(last, replaced));
      periods.add(last.report().snapshot().period().name());
    }

    private Report follow(Issue issue, Optional<Issue> replaced) {
      Report report = issue.report();
      Period period = report.snapshot().period();
      List<Judgement> promises =
          report.judgements().stream()
              .filter(judgement -> judgement.finding().matter().promise() != null)
              .toList();
      Map<String, Course> courses = new HashMap<>();
      Set<String> unbroken =
          period.unbroken(ledger.periods()).stream()
              .map(Period::name)
              .collect(Collectors.toUnmodifiableSet());
      Map<String, List<Past>> before = ledger.pasts();
      before.putAll(past);
      for (Judgement judgement : promises) {
        String indicator = judgement.finding().indicator();
        List<Past> earlier = before.getOrDefault(indicator, List.of());
        courses.put(indicator, course(judgement, period, earlier, unbroken));
      }
      Escalations said =
          rules
              .map(
                  compiled ->
                      Escalations.of(
                          period, List.copyOf(courses.values()), ledger.open(), compiled, refs))
              .orElse(Escalations.NONE);
      fired.addAll(said.fired());
      ledger = ledger.after(period, promises, said);
      Forecasts forecasts = new Forecasts(issue.inputs().baseline(), issue.inputs().yearEnd());
      List<Judgement> judgements =
          report.judgements().stream()
              .map(
                  judgement ->
                      judgement.finding().matter().promise() == null
                          ? judgement
                          : judgement.with(
                              followUp(
                                  judgement,
                                  Objects.requireNonNull(
                                      courses.get(judgement.finding().indicator())),
                                  said,
                                  forecasts,
                                  replaced)))
              .toList();
      courses.values().stream()
          .filter(course -> !issue.bare() || !isUnreported(course))
          .forEach(
              course ->
                  past.computeIfAbsent(course.indicator(), key -> new ArrayList<>(course.past()))
                      .add(course.now()));
      return report.with(judgements, new Followed(periods, Optional.empty(), items()));
    }

    private static boolean isUnreported(Course course) {
      return course.finding().matter() instanceof Unreported;
    }

    private List<ListedItem> items() {
      return listed ? ledger.items() : List.of();
    }

    private static Course course(
        Judgement judgement, Period period, List<Past> past, Set<String> unbroken) {
      return new Course(
          judgement.finding(), period, past, unbroken, judgement.waiver().isPresent());
    }

    private FollowUp followUp(
        Judgement judgement,
        Course course,
        Escalations said,
        Forecasts forecasts,
        Optional<Issue> replaced) {
      String indicator = course.indicator();
      return new FollowUp(
          course,
          course.past().isEmpty()
              ? Optional.empty()
              : Optional.of(Turn.of(course.past(), course.now())),
          replaced.flatMap(earlier -> revision(earlier, course)),
          forecasts.of(judgement.finding().matter()),
          said.level(indicator),
          said.by(indicator),
          listed ? ledger.itemOf(indicator, course.period().name()) : Optional.empty());
    }

    private static Optional<Revision> revision(Issue earlier, Course course) {
      Report report = earlier.report();
      Past was = Past.of(report.snapshot().period(), report.of(course.indicator()).finding());
      return Objects.equals(was.actual(), course.now().actual())
          ? Optional.empty()
          : Optional.of(new Revision(earlier.file(), was));
    }
  }
}
