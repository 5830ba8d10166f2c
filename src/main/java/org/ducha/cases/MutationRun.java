package org.ducha.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ducha.check.Checker;
import org.ducha.fact.Catalogue;
import org.ducha.gate.Gate;
import org.ducha.rule.Mutant;
import org.ducha.rule.Mutant.OfGate;
import org.ducha.rule.Mutant.OfJudgement;
import org.ducha.rule.Mutant.OfPromise;
import org.ducha.rule.Rulebook;

/**
 * Which small changes of the rules the cases notice.
 *
 * @param noticed how many made a case fail
 * @param survivors those that no case noticed
 * @param equivalent those that mean the same as before, so that none could
 */
public record MutationRun(int noticed, List<Mutant> survivors, List<Mutant> equivalent) {

  /**
   * Tries every mutant of a rule set.
   *
   * @param cases each of which holds for the rules as they are
   * @param checkers the checker of each grading
   * @param gate decides requests
   * @param compile compiles the judging rules of a mutant for a grading
   */
  public static MutationRun of(
      Rulebook book,
      List<Case> cases,
      Function<String, Checker> checkers,
      Supplier<Gate> gate,
      Compiler compile) {
    return of(book, book.mutants(), cases, checkers, gate, compile);
  }

  /**
   * Tries these mutants of a rule set.
   *
   * @param all cases, each of which holds for the rules as they are
   * @param checkers the checker of each grading
   * @param gate decides requests
   * @param compile compiles the judging rules of a mutant for a grading
   */
  public static MutationRun of(
      Rulebook book,
      List<Mutant> mutants,
      List<Case> all,
      Function<String, Checker> checkers,
      Supplier<Gate> gate,
      Compiler compile) {
    List<Case> cases = all.stream().filter(one -> one.gate().isEmpty()).toList();
    CaseRunner runner = new CaseRunner(book, book.catalogues(), checkers, gate);
    GateMutation decisions = new GateMutation(all, runner, gate);
    int noticed = 0;
    List<Mutant> survivors = new ArrayList<>();
    List<Mutant> equivalent = new ArrayList<>();
    Map<String, List<Case>> byTarget = byTarget(cases);
    for (Mutant mutant : mutants) {
      boolean seen;
      if (mutant instanceof OfPromise promise) {
        seen = notices(book, byTarget, checkers, gate, promise);
      } else if (mutant instanceof OfGate decision) {
        seen = decisions.notices(decision);
      } else {
        seen = notices(book, cases, checkers, gate, compile, (OfJudgement) mutant);
      }
      if (seen) {
        noticed++;
      } else {
        (mutant.sameness().isPresent() ? equivalent : survivors).add(mutant);
      }
    }
    return new MutationRun(noticed, survivors, equivalent);
  }

  /** Compiles judging rules. */
  public interface Compiler {
    Checker compile(String grading, String judging);
  }

  private static Map<String, List<Case>> byTarget(List<Case> cases) {
    Map<String, List<Case>> byTarget = new HashMap<>();
    for (Case tested : cases) {
      tested
          .target()
          .ifPresent(
              name ->
                  byTarget
                      .computeIfAbsent(tested.year() + name, key -> new ArrayList<>())
                      .add(tested));
    }
    return byTarget;
  }

  private static boolean notices(
      Rulebook book,
      Map<String, List<Case>> byTarget,
      Function<String, Checker> checkers,
      Supplier<Gate> gate,
      OfPromise mutant) {
    Map<Integer, Catalogue> catalogues = new HashMap<>(book.catalogues());
    catalogues.computeIfPresent(
        mutant.year(), (year, catalogue) -> catalogue.with(mutant.promise()));
    CaseRunner runner = new CaseRunner(book, catalogues, checkers, gate);
    return List.of(mutant.promise().indicator(), mutant.promise().heading().title()).stream()
        .flatMap(name -> byTarget.getOrDefault(mutant.year() + name, List.of()).stream())
        .anyMatch(tested -> !runner.run(tested).holds());
  }

  private static boolean notices(
      Rulebook book,
      List<Case> cases,
      Function<String, Checker> checkers,
      Supplier<Gate> gate,
      Compiler compile,
      OfJudgement mutant) {
    Map<String, Checker> changed = new HashMap<>();
    CaseRunner runner =
        new CaseRunner(
            book,
            book.catalogues(),
            grading ->
                Optional.ofNullable(mutant.judging().get(grading))
                    .map(
                        judging ->
                            changed.computeIfAbsent(
                                grading, name -> compile.compile(name, judging)))
                    .orElseGet(() -> checkers.apply(grading)),
            gate);
    return cases.stream()
        .filter(
            tested ->
                mutant.judging().containsKey(tested.grading().orElse(book.header().grading())))
        .anyMatch(tested -> !runner.run(tested).holds());
  }
}
