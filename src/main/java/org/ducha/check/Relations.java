package org.ducha.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ducha.engine.CompiledRules;
import org.ducha.engine.RuleFailure;
import org.ducha.engine.RuleSession;
import org.ducha.engine.RuleSession.Made;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Conflict;
import org.ducha.rule.Rulebook;
import org.ducha.source.MistakesException;

/** Runs the rules that relate targets to each other; they need no snapshot. */
public final class Relations {
  private final Rulebook book;
  private final CompiledRules rules;

  /**
   * @param rules those of the rule set that relate targets, compiled
   */
  public Relations(Rulebook book, CompiledRules rules) {
    this.book = book;
    this.rules = rules;
  }

  /**
   * The targets that cannot all hold, of every year.
   *
   * @throws MistakesException if a rule fails
   */
  public List<Conflict> conflicts() {
    List<Conflict> conflicts = new ArrayList<>();
    book.catalogues().values().forEach(catalogue -> conflicts.addAll(conflicts(catalogue)));
    return conflicts;
  }

  private List<Conflict> conflicts(Catalogue catalogue) {
    try (RuleSession session = rules.open()) {
      session.give(catalogue.promises());
      session.give(book.baselines(catalogue.year()));
      session.run();
      return session.made(Conflict.class).stream()
          .map(Made::fact)
          .sorted(Comparator.comparing(conflict -> conflict.implied().indicator()))
          .toList();
    } catch (RuleFailure e) {
      throw new MistakesException(new RuleRefs(book, book.header().grading()).mistakeOf(e));
    }
  }
}
