package org.ducha.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ducha.cases.MutationRun.Compiler;
import org.ducha.check.Checker;
import org.ducha.check.Relations;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Heading;
import org.ducha.rule.Mutant;
import org.ducha.rule.Mutant.OfEscalation;
import org.ducha.rule.Mutant.OfGate;
import org.ducha.rule.Mutant.OfJudgement;
import org.ducha.rule.Mutant.OfPromise;
import org.ducha.rule.Mutant.OfRelation;
import org.ducha.rule.Rulebook;

/** Tries mutants on the cases that could notice them. */
final class Tries {
  private final Rulebook book;
  private final List<Tested> cases;
  private final Judges judges;
  private final Compiler compiler;
  private final GateMutation decisions;
  private final CourseMutation escalations;
  private final Map<String, List<Tested>> byTarget = new HashMap<>();

  Tries(Rulebook book, List<Tested> cases, Judges judges, Compiler compiler) {
    this.book = book;
    this.cases = quickFirst(book, cases);
    this.judges = judges;
    this.compiler = compiler;
    CaseRunner runner = new CaseRunner(book, book.catalogues(), judges);
    this.decisions = new GateMutation(cases, runner, judges);
    this.escalations = new CourseMutation(book, cases, runner);
    for (Tested tested : cases) {
      for (String name : tested.targets()) {
        byTarget.computeIfAbsent(tested.year() + name, key -> new ArrayList<>()).add(tested);
      }
    }
  }

  /** A mutant is compiled for each grading until a case notices it: few cases name another one. */
  private static List<Tested> quickFirst(Rulebook book, List<Tested> cases) {
    String usual = book.header().grading();
    return cases.stream()
        .sorted(Comparator.comparing(tested -> namesAnother(tested, usual)))
        .toList();
  }

  private static boolean namesAnother(Tested tested, String usual) {
    return tested instanceof Case judged && !judged.grading().orElse(usual).equals(usual);
  }

  /** Whether a case no longer holds. */
  boolean notice(Mutant mutant) {
    if (mutant instanceof OfPromise promise) {
      return notice(promise);
    }
    if (mutant instanceof OfEscalation escalation) {
      return escalations.notice(escalation);
    }
    if (mutant instanceof OfGate decision) {
      return decisions.notice(decision);
    }
    return mutant instanceof OfJudgement judgement
        ? notice(judgement)
        : notice((OfRelation) mutant);
  }

  private boolean notice(OfPromise mutant) {
    Map<Integer, Catalogue> catalogues = new HashMap<>(book.catalogues());
    catalogues.computeIfPresent(
        mutant.year(), (year, catalogue) -> catalogue.with(mutant.promise()));
    Heading heading = mutant.promise().heading();
    return Stream.of(heading.indicator(), heading.title())
        .flatMap(name -> byTarget.getOrDefault(mutant.year() + name, List.of()).stream())
        .filter(Case.class::isInstance)
        .anyMatch(fails(new CaseRunner(book, catalogues, judges)));
  }

  private boolean notice(OfJudgement mutant) {
    Map<String, Checker> changed = new HashMap<>();
    Judges other =
        new SameJudges(judges) {
          @Override
          public Checker checker(String grading) {
            String judging = mutant.judging().get(grading);
            return judging == null
                ? judges.checker(grading)
                : changed.computeIfAbsent(grading, name -> compiler.checker(name, judging));
          }
        };
    return cases.stream()
        .filter(tested -> tested instanceof Case judged && isJudgedBy(mutant, judged))
        .anyMatch(fails(new CaseRunner(book, book.catalogues(), other)));
  }

  private boolean isJudgedBy(OfJudgement mutant, Case tested) {
    return mutant.judging().containsKey(tested.grading().orElse(book.header().grading()));
  }

  private boolean notice(OfRelation mutant) {
    Relations changed = compiler.relations(mutant.relations());
    Judges other =
        new SameJudges(judges) {
          @Override
          public Relations relations() {
            return changed;
          }
        };
    return cases.stream()
        .filter(RelationCase.class::isInstance)
        .anyMatch(fails(new CaseRunner(book, book.catalogues(), other)));
  }

  private static Predicate<Tested> fails(CaseRunner runner) {
    return tested -> !runner.run(tested).holds();
  }
}
