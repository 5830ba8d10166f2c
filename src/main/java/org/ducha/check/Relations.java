package org.ducha.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ducha.engine.CompiledRules;
import org.ducha.engine.RuleFailure;
import org.ducha.engine.RuleSession;
import org.ducha.engine.RuleSession.Made;
import org.ducha.fact.Baseline;
import org.ducha.fact.Conflict;
import org.ducha.fact.Flaw;
import org.ducha.fact.Implied;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.message.Phrase;
import org.ducha.quantity.Quantity;
import org.ducha.report.Clash;
import org.ducha.rule.Rulebook;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;

/** Holds targets against each other, without any snapshot. */
public final class Relations {
  private final CompiledRules rules;
  private final RuleRefs refs;

  /**
   * @param rules that relate targets to each other, compiled
   */
  public Relations(Rulebook book, CompiledRules rules) {
    this.rules = rules;
    this.refs = new RuleRefs(book, book.header().grading());
  }

  /**
   * What came of it.
   *
   * @param clashes by indicator
   * @param fired the rules that fired
   */
  public record Related(List<Clash> clashes, Set<RuleRef> fired) {}

  /**
   * Relates the targets of a year.
   *
   * @throws MistakesException if a rule fails, or relates what cannot be related
   */
  public Related relate(int year, Collection<Promise> promises, Collection<Baseline> figures) {
    try (RuleSession session = rules.open()) {
      session.give(promises);
      session.give(figures);
      session.run();
      IdentityHashMap<Implied, String> relations = new IdentityHashMap<>();
      session.made(Implied.class).forEach(made -> relations.put(made.fact(), made.rule()));
      refuseFlaws(relations);
      List<Clash> clashes = new ArrayList<>();
      for (Made<Conflict> conflict : session.made(Conflict.class)) {
        Implied implied = conflict.fact().implied();
        clashes.add(
            new Clash(year, implied, refs.of(Objects.requireNonNull(relations.get(implied)))));
      }
      clashes.sort(
          Comparator.<Clash, String>comparing(clash -> clash.implied().indicator())
              .thenComparing(clash -> clash.relation().name()));
      return new Related(
          clashes, session.fired().stream().map(refs::of).collect(Collectors.toSet()));
    } catch (RuleFailure e) {
      throw new MistakesException(refs.mistakeOf(e));
    }
  }

  private void refuseFlaws(IdentityHashMap<Implied, String> relations) {
    Mistakes mistakes = new Mistakes();
    relations.forEach(
        (implied, rule) -> {
          Flaw flaw = implied.flaw();
          if (flaw != null) {
            mistakes.add(
                Mistake.at(
                        refs.placeOf(rule),
                        Phrase.of(flaw.ofUnits() ? "relation.units" : "relation.not-positive"))
                    .inRule(rule)
                    .found(
                        flaw.quantities().stream()
                            .map(Quantity::text)
                            .collect(Collectors.joining(" · "))));
          }
        });
    mistakes.throwIfAny();
  }
}
