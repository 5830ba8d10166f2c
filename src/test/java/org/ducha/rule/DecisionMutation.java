package org.ducha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.cases.MutationRun;
import org.ducha.cases.Tested;
import org.ducha.check.Checker;
import org.ducha.check.Relations;

/** Tries the changes of rules that decide; those of judging rules take minutes. */
final class DecisionMutation {
  private DecisionMutation() {}

  /** What the cases notice of all changes of a kind. */
  static MutationRun of(Class<? extends Mutant> kind, List<Tested> cases) {
    Ruleset ruleset = Shipped.ruleset();
    List<Mutant> mutants = ruleset.book().mutants().stream().filter(kind::isInstance).toList();
    assertThat(mutants).hasSizeGreaterThan(20);
    return MutationRun.of(
        ruleset.book(),
        mutants,
        cases,
        ruleset,
        new MutationRun.Compiler() {
          @Override
          public Checker checker(String grading, String judging) {
            throw new AssertionError("no judging rule is changed");
          }

          @Override
          public Relations relations(String relations) {
            throw new AssertionError("no relation is changed");
          }
        });
  }
}
