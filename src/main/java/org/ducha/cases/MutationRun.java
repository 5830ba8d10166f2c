package org.ducha.cases;

import java.util.ArrayList;
import java.util.List;
import org.ducha.check.Checker;
import org.ducha.check.Relations;
import org.ducha.rule.Mutant;
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
   * @param cases that all hold for the rules as they are
   * @param judges with the rules as they are
   */
  public static MutationRun of(
      Rulebook book, List<Tested> cases, Judges judges, Compiler compiler) {
    return of(book, book.mutants(), cases, judges, compiler);
  }

  /**
   * Tries these mutants of a rule set.
   *
   * @param cases that all hold for the rules as they are
   * @param judges with the rules as they are
   */
  public static MutationRun of(
      Rulebook book, List<Mutant> mutants, List<Tested> cases, Judges judges, Compiler compiler) {
    int noticed = 0;
    List<Mutant> survivors = new ArrayList<>();
    List<Mutant> equivalent = new ArrayList<>();
    Tries tries = new Tries(book, cases, judges, compiler);
    for (Mutant mutant : mutants) {
      if (tries.notice(mutant)) {
        noticed++;
      } else {
        (mutant.sameness().isPresent() ? equivalent : survivors).add(mutant);
      }
    }
    return new MutationRun(noticed, survivors, equivalent);
  }

  /** Compiles the rules of a mutant. */
  public interface Compiler {
    /** The checker of a grading with these judging rules. */
    Checker checker(String grading, String judging);

    /** What holds targets against each other with these rules. */
    Relations relations(String relations);
  }
}
