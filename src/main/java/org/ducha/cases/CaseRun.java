package org.ducha.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Kind;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Status;
import org.ducha.fact.Strength;
import org.ducha.report.Judgement;
import org.ducha.report.Report;
import org.ducha.rule.Rulebook;
import org.ducha.rule.RulesDiff;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;

/**
 * What came of all cases of a rule set.
 *
 * @param results of each case, in the order of files and lines
 * @param coverage what the cases leave out
 */
public record CaseRun(List<CaseResult> results, Coverage coverage) {
  /**
   * What no case shows.
   *
   * @param neverFired the rules, of judging, relations, the gate and what is followed up, that
   *     fired in none
   * @param neverPassed the targets that passed in none
   * @param neverFailed the targets that failed in none; of an aspirational one a warning counts
   */
  public record Coverage(
      List<RuleRef> neverFired, List<Promise> neverPassed, List<Promise> neverFailed) {}

  /** The cases that do not hold. */
  public List<CaseResult> failures() {
    return results.stream().filter(result -> !result.holds()).toList();
  }

  /**
   * Reads the cases beside the rules. Of the rule set that this one extends, those that should hold
   * here too: none of a target that is required otherwise, none at all where rules that judge are
   * others than there, none of requests and of what is followed up where any rule is.
   *
   * @throws MistakesException if anything in them is wrong
   */
  public static List<Tested> read(Rulebook book) {
    Mistakes mistakes = new Mistakes();
    List<Tested> cases = new ArrayList<>();
    for (SourceText file : book.readCases(mistakes)) {
      try {
        cases.addAll(CaseReader.read(file, book.header().regions().get(0)));
      } catch (MistakesException e) {
        mistakes.addAll(e.mistakes());
      }
    }
    mistakes.throwIfAny();
    RulesDiff changes = book.ownChanges().orElse(null);
    if (changes != null && changes.addsOnly()) {
      Set<String> changed = new TreeSet<>();
      changes.promises().forEach(change -> changed.addAll(namesOf(change.either())));
      read(book.base().orElseThrow()).stream()
          .filter(inherited -> inherited.targets().stream().noneMatch(changed::contains))
          .filter(inherited -> changes.decidesAlike() || !isOfDecisions(inherited))
          .forEach(cases::add);
    }
    return cases;
  }

  private static boolean isOfDecisions(Tested tested) {
    return tested instanceof GateCase || tested instanceof CourseCase;
  }

  private static List<String> namesOf(Promise promise) {
    return List.of(promise.indicator(), promise.heading().title());
  }

  /** Runs cases with the rules as they are. */
  public static CaseRun of(Rulebook book, List<Tested> cases, Judges judges) {
    CaseRunner runner = new CaseRunner(book, book.catalogues(), judges);
    List<CaseResult> results = cases.stream().map(runner::run).toList();
    return new CaseRun(results, coverage(book, results));
  }

  private static Coverage coverage(Rulebook book, List<CaseResult> results) {
    Set<RuleRef> fired = new LinkedHashSet<>();
    Set<String> passed = new TreeSet<>();
    Set<String> failed = new TreeSet<>();
    for (CaseResult result : results) {
      fired.addAll(result.fired());
      result.report().ifPresent(report -> collect(report, passed, failed));
    }
    return new Coverage(
        Stream.concat(book.allJudgingRules().stream(), book.decidingRules().stream())
            .filter(rule -> !fired.contains(rule))
            .toList(),
        promises(book.catalogues(), passed),
        promises(book.catalogues(), failed));
  }

  private static void collect(Report report, Set<String> passed, Set<String> failed) {
    for (Judgement judgement : report.judgements()) {
      Promise promise = judgement.finding().matter().promise();
      if (promise == null || judgement.finding().kind() == Kind.QUALITY) {
        continue;
      }
      String key = report.snapshot().period().year() + promise.indicator();
      Status status = judgement.finding().status();
      Status worst = promise.strength() == Strength.ASPIRATIONAL ? Status.WARN : Status.FAIL;
      if (status == Status.PASS) {
        passed.add(key);
      } else if (status == worst) {
        failed.add(key);
      }
    }
  }

  private static List<Promise> promises(Map<Integer, Catalogue> catalogues, Set<String> seen) {
    List<Promise> unseen = new ArrayList<>();
    catalogues.forEach(
        (year, catalogue) ->
            catalogue.promises().stream()
                .filter(promise -> !seen.contains(year + promise.indicator()))
                .forEach(unseen::add));
    return unseen;
  }
}
