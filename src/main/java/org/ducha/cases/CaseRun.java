package org.ducha.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ducha.check.Checker;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Kind;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Status;
import org.ducha.fact.Strength;
import org.ducha.gate.Argument;
import org.ducha.gate.Decision;
import org.ducha.gate.Gate;
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
   * @param neverFired the rules that judge or decide and fired in none
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
   * Reads the cases beside the rules. Of the rule set that this one extends, those that hold here
   * too: none of a target that is required otherwise, none at all where judging rules are others,
   * none of requests where rules that decide them are.
   *
   * @throws MistakesException if anything in them is wrong
   */
  public static List<Case> read(Rulebook book) {
    Mistakes mistakes = new Mistakes();
    List<Case> cases = new ArrayList<>();
    for (SourceText file : book.cases().values()) {
      try {
        cases.addAll(CaseReader.read(file, book.header().regions().get(0)));
      } catch (MistakesException e) {
        mistakes.addAll(e.mistakes());
      }
    }
    mistakes.throwIfAny();
    RulesDiff changes = book.ownChanges().orElse(null);
    if (changes != null && changes.rules().stream().allMatch(RulesDiff.RuleChange::ofGate)) {
      boolean decidesAlike = changes.rules().isEmpty();
      Set<String> changed = new TreeSet<>();
      changes.promises().forEach(change -> changed.addAll(namesOf(change.either())));
      read(book.base().orElseThrow()).stream()
          .filter(inherited -> holds(inherited, changed, decidesAlike))
          .forEach(cases::add);
    }
    return cases;
  }

  private static boolean holds(Case inherited, Set<String> changed, boolean decidesAlike) {
    return inherited.gate().isPresent()
        ? decidesAlike && inherited.mentioned().stream().noneMatch(changed::contains)
        : inherited.target().filter(changed::contains).isEmpty();
  }

  private static List<String> namesOf(Promise promise) {
    return List.of(promise.indicator(), promise.heading().title());
  }

  /** Runs cases with the rules as they are. */
  public static CaseRun of(
      Rulebook book, List<Case> cases, Function<String, Checker> checkers, Supplier<Gate> gate) {
    CaseRunner runner = new CaseRunner(book, book.catalogues(), checkers, gate);
    List<CaseResult> results = cases.stream().map(runner::run).toList();
    return new CaseRun(results, coverage(book, results));
  }

  private static Coverage coverage(Rulebook book, List<CaseResult> results) {
    Set<RuleRef> fired = new LinkedHashSet<>();
    Set<String> passed = new TreeSet<>();
    Set<String> failed = new TreeSet<>();
    for (CaseResult result : results) {
      result.report().ifPresent(report -> collect(report, fired, passed, failed));
      result.decision().ifPresent(decision -> collect(decision, fired));
    }
    return new Coverage(
        Stream.concat(book.allJudgingRules().stream(), book.gateRules().stream())
            .filter(rule -> !fired.contains(rule))
            .toList(),
        promises(book.catalogues(), passed),
        promises(book.catalogues(), failed));
  }

  private static void collect(Decision decision, Set<RuleRef> fired) {
    for (Argument argument : decision.arguments()) {
      fired.add(argument.rule());
      fired.addAll(argument.waivedBy());
    }
  }

  private static void collect(
      Report report, Set<RuleRef> fired, Set<String> passed, Set<String> failed) {
    fired.addAll(report.fired());
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
