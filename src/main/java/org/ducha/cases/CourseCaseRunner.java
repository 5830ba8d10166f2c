package org.ducha.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ducha.fact.Catalogue;
import org.ducha.fact.RuleRef;
import org.ducha.message.Phrase;
import org.ducha.report.FollowUp;
import org.ducha.report.ListedItem;
import org.ducha.report.Report;
import org.ducha.series.Follower;
import org.ducha.series.Issue;
import org.ducha.series.Ledger;
import org.ducha.snapshot.Snapshot;
import org.ducha.source.MistakesException;

/** Runs cases of following up: each judges the targets it mentions and no others. */
final class CourseCaseRunner {
  private final CaseRunner runner;

  CourseCaseRunner(CaseRunner runner) {
    this.runner = runner;
  }

  CaseResult run(CourseCase tested, Follower follower) {
    try {
      return follow(tested, judged(tested), follower);
    } catch (MistakesException e) {
      return CaseRunner.refused(tested, tested.refused(), e);
    }
  }

  /**
   * The periods of a case before they are followed, whatever the rules that say what is followed up
   * are.
   *
   * @throws MistakesException if one of them cannot be judged
   */
  List<Issue> judged(CourseCase tested) {
    return runner.periods(tested).stream()
        .map(inputs -> new Issue(inputs, runner.report(inputs, tested.grading()), false))
        .toList();
  }

  CaseResult follow(CourseCase tested, List<Issue> issues, Follower follower) {
    try {
      Report last = issues.get(issues.size() - 1).report();
      Ledger none = Ledger.empty(last.snapshot().region(), tested.year());
      Follower.Year year = follower.follow(issues, none);
      return new CaseResult(
          tested,
          differences(tested, year.reports().get(issues.size() - 1)),
          Optional.empty(),
          year.fired());
    } catch (MistakesException e) {
      return CaseRunner.refused(tested, tested.refused(), e);
    }
  }

  private static List<Phrase> differences(CourseCase wanted, Report report) {
    if (wanted.refused()) {
      return List.of(Phrase.of("case.not-refused"));
    }
    Snapshot snapshot = report.snapshot();
    Catalogue catalogue = snapshot.catalogue();
    Optional<FollowUp> followUp =
        catalogue.idOf(wanted.target()).flatMap(id -> report.of(id).followUp());
    if (followUp.isEmpty()) {
      return List.of(Phrase.of("case.no-finding", wanted.target()));
    }
    List<Phrase> differences = new ArrayList<>();
    Map<String, String> came = came(followUp.get(), snapshot.period().name());
    wanted
        .expected()
        .forEach((key, text) -> compare(key, text, came.getOrDefault(key, ""), differences));
    wanted
        .by()
        .ifPresent(by -> compare("by", by.toString(), by(followUp.get()).toString(), differences));
    return differences;
  }

  private static void compare(String key, String wanted, String came, List<Phrase> differences) {
    if (!wanted.equals(came)) {
      differences.add(Phrase.of("case.differs", key, wanted, came));
    }
  }

  private static Map<String, String> came(FollowUp followUp, String period) {
    Map<String, String> came = new HashMap<>();
    came.put(CourseCase.LEVEL, orNone(followUp.level().map(level -> level.word())));
    came.put(CourseCase.ITEM, orNone(followUp.item().map(item -> item(item, period))));
    came.put(CourseCase.TURN, orNone(followUp.turn().map(turn -> turn.word())));
    came.put(CourseCase.IN_A_ROW, String.valueOf(followUp.course().behindInARow()));
    came.put(
        CourseCase.FORECAST,
        orNone(followUp.forecast().map(forecast -> forecast.atYearEnd().text())));
    return came;
  }

  private static String orNone(Optional<String> text) {
    return text.orElse(CourseCase.NONE);
  }

  private static String item(ListedItem item, String period) {
    if (!item.isOpen()) {
      return CourseCase.CLOSED;
    }
    return item.opened().equals(period) ? CourseCase.OPENED : CourseCase.OPEN;
  }

  private static Set<String> by(FollowUp followUp) {
    return followUp.levelBy().stream()
        .map(RuleRef::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
