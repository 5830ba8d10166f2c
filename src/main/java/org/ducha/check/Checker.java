package org.ducha.check;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ducha.engine.CompiledRules;
import org.ducha.engine.RuleFailure;
import org.ducha.engine.RuleSession;
import org.ducha.fact.Assessment;
import org.ducha.fact.Baseline;
import org.ducha.fact.Derived;
import org.ducha.fact.Figure;
import org.ducha.fact.Grading;
import org.ducha.fact.Milestone;
import org.ducha.fact.Period;
import org.ducha.fact.Previous;
import org.ducha.fact.StageReport;
import org.ducha.fact.Target;
import org.ducha.report.Report;
import org.ducha.report.RulesHead;
import org.ducha.rule.Rulebook;
import org.ducha.snapshot.Snapshot;
import org.ducha.source.MistakesException;

/** Checks snapshots with the rules of one grading; serves many threads. */
public final class Checker {
  private final Rulebook book;
  private final String grading;
  private final Supplier<CompiledRules> rules;
  private final String version;
  private final RuleRefs refs;
  private final RulesHead head;

  /**
   * @param rules the judging rules of that grading, compiled; asked for when something is judged
   * @param version of ducha
   */
  public Checker(Rulebook book, String grading, Supplier<CompiledRules> rules, String version) {
    this.book = book;
    this.grading = grading;
    this.rules = rules;
    this.version = version;
    this.refs = new RuleRefs(book, grading);
    this.head =
        new RulesHead(
            book.header().title(),
            book.directory(),
            book.digest(),
            book.edition(),
            grading,
            book.ownChanges());
  }

  /** This with its rules compiled, which the first check would wait for. */
  public Checker ready() {
    CompiledRules unused = rules.get();
    return this;
  }

  /**
   * Checks what is requested.
   *
   * @throws MistakesException if a file is wrong or a rule fails; nothing is reported then
   */
  public Report check(CheckRequest request, OffsetDateTime at) {
    return check(read(request), at);
  }

  /**
   * Reads what is requested.
   *
   * @throws MistakesException if anything in its files is wrong
   */
  public Inputs read(CheckRequest request) {
    return new InputReader(book).read(request, Period::lastDay);
  }

  /**
   * Reads what is requested, for somebody who judges it more than once.
   *
   * @param day the day that waivers are tested against
   * @throws MistakesException if anything in its files is wrong
   */
  public Inputs read(CheckRequest request, LocalDate day) {
    return new InputReader(book).read(request, period -> day);
  }

  /**
   * Checks what has been read.
   *
   * @throws MistakesException if a rule fails; nothing is reported then
   */
  public Report check(Inputs inputs, OffsetDateTime at) {
    return judge(inputs, at).report();
  }

  /**
   * A report, and the figures that rules derived on the way to it.
   *
   * @param derived in the units of their indicators, at most one of each
   */
  public record Judged(Report report, List<Derived> derived) {}

  /**
   * Checks what has been read, for somebody who wants to see what was derived.
   *
   * @throws MistakesException if a rule fails; nothing is reported then
   */
  public Judged judge(Inputs inputs, OffsetDateTime at) {
    try (RuleSession session = rules.get().open()) {
      give(inputs, session);
      session.run();
      List<Derived> derived = new DerivedFigures(book, refs).of(session.made(Derived.class));
      List<Assessment> assessments = new Assessments(inputs.snapshot(), derived).all();
      session.give(assessments);
      session.run();
      session.give(inputs.waivers());
      session.run();
      Findings findings = new Findings(assessments, session, refs, book.responsibilities());
      return new Judged(report(inputs, findings, at), derived);
    } catch (RuleFailure e) {
      throw new MistakesException(refs.mistakeOf(e));
    }
  }

  private Report report(Inputs inputs, Findings findings, OffsetDateTime at) {
    return new Report(
        inputs.snapshot(), inputs.files(), head, version, at, findings.fired(), findings.inOrder());
  }

  private void give(Inputs inputs, RuleSession session) {
    Snapshot snapshot = inputs.snapshot();
    session.give(List.of(snapshot.period(), new Grading(grading)));
    session.give(Target.class, snapshot.catalogue().targets());
    session.give(Milestone.class, snapshot.catalogue().milestones());
    session.give(Figure.class, snapshot.figures().values());
    session.give(StageReport.class, snapshot.stages().values());
    session.give(Baseline.class, figures(inputs.baseline()).map(Baseline::new).toList());
    session.give(Previous.class, figures(inputs.previous()).map(Previous::new).toList());
  }

  private static Stream<org.ducha.fact.Reported> figures(Optional<Snapshot> snapshot) {
    return snapshot.stream()
        .flatMap(read -> read.figures().values().stream())
        .map(figure -> figure.reported());
  }
}
