package org.ducha.cases;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.ducha.engine.CompiledRules;
import org.ducha.rule.Mutant.OfEscalation;
import org.ducha.rule.Rulebook;
import org.ducha.series.Follower;
import org.ducha.series.Issue;

/**
 * Tries other rules that say what is followed up. What is found in each period does not depend on
 * them and is found out once.
 */
final class CourseMutation {
  private final Rulebook book;
  private final List<CourseCase> cases;
  private final CourseCaseRunner runner;
  private final IdentityHashMap<CourseCase, List<Issue>> judged = new IdentityHashMap<>();

  CourseMutation(Rulebook book, List<Tested> cases, CaseRunner runner) {
    this.book = book;
    this.cases =
        cases.stream()
            .filter(CourseCase.class::isInstance)
            .map(CourseCase.class::cast)
            .filter(tested -> !tested.refused())
            .toList();
    this.runner = new CourseCaseRunner(runner);
  }

  boolean notice(OfEscalation mutant) {
    Follower other = new Follower(book, Optional.of(CompiledRules.of(mutant.escalation())));
    return cases.stream()
        .anyMatch(
            tested ->
                !runner
                    .follow(tested, judged.computeIfAbsent(tested, runner::judged), other)
                    .holds());
  }
}
