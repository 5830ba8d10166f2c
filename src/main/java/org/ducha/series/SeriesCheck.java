package org.ducha.series;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ducha.check.CheckRequest;
import org.ducha.check.Checker;
import org.ducha.check.Inputs;
import org.ducha.check.Submission;
import org.ducha.fact.Period;
import org.ducha.message.Phrase;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Report;
import org.ducha.snapshot.Snapshot;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Checks snapshots as the periods of their years; serves many threads. */
public final class SeriesCheck {
  private final Checker checker;
  private final Supplier<Follower> follower;

  /**
   * @param follower asked for where there is something to follow
   */
  public SeriesCheck(Checker checker, Supplier<Follower> follower) {
    this.checker = checker;
    this.follower = follower;
  }

  /** Whose periods belong together. */
  private record Subject(String region, int year) {
    static Subject of(Issue issue) {
      Snapshot snapshot = issue.report().snapshot();
      return new Subject(snapshot.region(), snapshot.period().year());
    }
  }

  /**
   * What came of it.
   *
   * @param outcomes in the order of what was handed in
   * @param ledger what is followed up now; empty where no list was asked for, or a snapshot could
   *     not be evaluated
   */
  public record Result(List<Outcome> outcomes, Optional<Ledger> ledger) {}

  /**
   * Checks snapshots; those of one region and year are followed from period to period.
   *
   * @param submissions in any order; of two of one period the later one holds
   */
  public Result check(List<Submission> submissions, OffsetDateTime at) {
    return check(submissions, Optional.empty(), false, at);
  }

  /**
   * Checks the snapshots of one region and year, and carries the list of what is followed up on.
   *
   * @param ledger the list as it was kept; empty where it is to be begun
   * @throws MistakesException if the list is wrong, or does not go with the snapshots
   */
  public Result check(
      List<Submission> submissions, Optional<SourceText> ledger, OffsetDateTime at) {
    if (!follower.get().escalates()) {
      throw new MistakesException(
          Mistake.at(Place.of("--ledger"), Phrase.of("ledger.no-rules"))
              .expected(Phrase.verbatim("escalation.drl")));
    }
    return check(submissions, ledger, true, at);
  }

  private Result check(
      List<Submission> submissions, Optional<SourceText> ledger, boolean kept, OffsetDateTime at) {
    List<Outcome> outcomes = new ArrayList<>();
    Map<Integer, Issue> issues = new LinkedHashMap<>();
    for (Submission submission : submissions) {
      int index = outcomes.size();
      outcomes.add(
          submission.checked(
              request -> {
                Issue issue = issue(request, at);
                issues.put(index, issue);
                return issue.report();
              }));
    }
    Map<Subject, List<Integer>> bySubject = new LinkedHashMap<>();
    issues.forEach(
        (index, issue) ->
            bySubject.computeIfAbsent(Subject.of(issue), subject -> new ArrayList<>()).add(index));
    if (kept && bySubject.size() > 1) {
      throw new MistakesException(
          Mistake.at(Place.of("--ledger"), Phrase.of("ledger.several"))
              .found(
                  String.join(
                      " · ",
                      bySubject.keySet().stream()
                          .map(of -> of.region() + " " + of.year())
                          .toList())));
    }
    Optional<Ledger> after = Optional.empty();
    for (List<Integer> indices : bySubject.values()) {
      List<Issue> together = indices.stream().map(issues::get).toList();
      Follower.Year year =
          kept
              ? follower.get().follow(together, ledger(together, ledger))
              : follower.get().follow(together);
      for (int i = 0; i < indices.size(); i++) {
        outcomes.set(indices.get(i), new Checked(year.reports().get(i)));
      }
      after = Optional.of(year.ledger());
    }
    boolean whole = issues.size() == submissions.size();
    return new Result(List.copyOf(outcomes), after.filter(list -> kept && whole));
  }

  private Issue issue(CheckRequest request, OffsetDateTime at) {
    Inputs inputs = checker.read(request);
    return new Issue(inputs, checker.check(inputs, at), false);
  }

  private static Ledger ledger(List<Issue> issues, Optional<SourceText> kept) {
    Snapshot snapshot = issues.get(0).report().snapshot();
    Ledger ledger =
        kept.map(source -> Ledger.read(source, snapshot.region(), snapshot.catalogue()))
            .orElseGet(() -> Ledger.empty(snapshot.region(), snapshot.period().year()));
    kept.ifPresent(source -> refuseGaps(ledger, issues, source));
    return ledger;
  }

  /** What the list knows of later periods would be lost, unless they are judged again as well. */
  private static void refuseGaps(Ledger ledger, List<Issue> issues, SourceText source) {
    List<Period> given = issues.stream().map(issue -> issue.report().snapshot().period()).toList();
    Optional<Period> first = given.stream().min(Comparator.comparing(Period::lastDay));
    List<String> lost =
        ledger.periods().stream()
            .filter(known -> known.lastDay().isAfter(first.orElseThrow().lastDay()))
            .filter(known -> given.stream().noneMatch(known::endsWith))
            .map(Period::name)
            .toList();
    if (!lost.isEmpty()) {
      throw new MistakesException(
          Mistake.at(Place.of(source.file()), Phrase.of("ledger.later"))
              .found(String.join(" · ", lost)));
    }
  }

  /**
   * Checks a snapshot, and puts it beside the earlier one that it names, if it names one.
   *
   * @throws MistakesException if one of them is wrong, or a rule fails
   */
  public Report check(CheckRequest request, OffsetDateTime at) {
    Issue issue = issue(request, at);
    Optional<Snapshot> previous = issue.inputs().previous();
    if (previous.isEmpty()) {
      return issue.report();
    }
    Inputs alone =
        new Inputs(
            previous.get(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    List<Issue> both = List.of(new Issue(alone, checker.check(alone, at), true), issue);
    return follower.get().follow(both).reports().get(1);
  }
}
