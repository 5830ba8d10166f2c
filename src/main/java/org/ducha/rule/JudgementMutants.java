package org.ducha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.ducha.fact.RuleRef;
import org.ducha.message.Phrase;
import org.ducha.rule.Condition.Accumulate;
import org.ducha.rule.Condition.Exists;
import org.ducha.rule.Condition.Not;
import org.ducha.rule.Condition.Pattern;
import org.ducha.rule.Constraint.Comparison;
import org.ducha.rule.Mutant.OfJudgement;
import org.ducha.rule.Mutant.OfRelation;
import org.ducha.rule.Operand.Bare;
import org.ducha.rule.Operand.Quoted;
import org.ducha.source.Mistakes;

/**
 * Small changes of what a rule that judges or relates compares: each threshold by one unit of its
 * last digit, each comparison strict or not.
 */
final class JudgementMutants {
  private static final Map<String, String> STRICT =
      Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");

  private final Rule rule;
  private final RuleRef ref;
  private final RuleContext context;
  private final Map<String, List<CheckedRule>> byGrading;
  private final List<CheckedRule> relations;
  private final List<Mutant> mutants = new ArrayList<>();

  /**
   * @param byGrading the rules that judge together; those that hold the rule are printed anew
   * @param relations the rules that relate targets; printed anew if they hold it
   */
  JudgementMutants(
      Rule rule,
      RuleRef ref,
      RuleContext context,
      Map<String, List<CheckedRule>> byGrading,
      List<CheckedRule> relations) {
    this.rule = rule;
    this.ref = ref;
    this.context = context;
    this.byGrading = byGrading;
    this.relations = relations;
  }

  List<Mutant> all() {
    for (int i = 0; i < rule.conditions().size(); i++) {
      int index = i;
      Condition condition = rule.conditions().get(i);
      each(
          patternOf(condition).constraints(),
          (constraints, other) -> add(index, with(condition, constraints), other));
      if (condition instanceof Accumulate accumulate) {
        each(
            accumulate.constraints(),
            (constraints, other) ->
                add(
                    index,
                    new Accumulate(
                        accumulate.place(),
                        accumulate.pattern(),
                        accumulate.functions(),
                        constraints),
                    other));
      }
    }
    return mutants;
  }

  /** Takes each change of each constraint, with the others as they are. */
  private static void each(
      List<Constraint> constraints, BiConsumer<List<Constraint>, Changed> taker) {
    for (int i = 0; i < constraints.size(); i++) {
      for (Changed other : changed(constraints.get(i))) {
        List<Constraint> others = new ArrayList<>(constraints);
        others.set(i, other.constraint);
        taker.accept(others, other);
      }
    }
  }

  /** A constraint in place of another, and what was changed in it. */
  record Changed(Constraint constraint, String from, String to) {}

  static List<Changed> changed(Constraint constraint) {
    List<Changed> all = new ArrayList<>();
    if (constraint instanceof Comparison comparison) {
      comparisons(comparison, all);
    } else if (constraint instanceof Constraint.Group group) {
      changed(group.inner())
          .forEach(
              inner ->
                  all.add(
                      new Changed(
                          new Constraint.Group(group.place(), inner.constraint),
                          inner.from,
                          inner.to)));
    } else if (constraint instanceof Constraint.Any any) {
      parts(any.parts(), parts -> new Constraint.Any(any.place(), parts), all);
    } else if (constraint instanceof Constraint.All each) {
      parts(each.parts(), parts -> new Constraint.All(each.place(), parts), all);
    }
    return all;
  }

  private static void parts(
      List<Constraint> parts,
      java.util.function.Function<List<Constraint>, Constraint> whole,
      List<Changed> all) {
    each(parts, (others, inner) -> all.add(new Changed(whole.apply(others), inner.from, inner.to)));
  }

  private static void comparisons(Comparison comparison, List<Changed> all) {
    String other = STRICT.get(comparison.operator());
    if (other == null) {
      return;
    }
    all.add(changed(comparison, other, comparison.right()));
    if (comparison.right() instanceof Quoted quoted) {
      Steps.around(quoted.text())
          .forEach(
              moved ->
                  all.add(
                      changed(
                          comparison, comparison.operator(), new Quoted(quoted.place(), moved))));
    } else if (comparison.right() instanceof Bare bare) {
      Steps.around(bare.written())
          .forEach(
              moved ->
                  all.add(
                      changed(comparison, comparison.operator(), new Bare(bare.place(), moved))));
    }
  }

  private static Changed changed(Comparison comparison, String operator, Operand right) {
    Comparison other = new Comparison(comparison.place(), comparison.left(), operator, right);
    return new Changed(other, written(comparison), written(other));
  }

  private static String written(Comparison comparison) {
    return comparison.left().written()
        + " "
        + comparison.operator()
        + " "
        + comparison.right().written();
  }

  static Pattern patternOf(Condition condition) {
    if (condition instanceof Not not) {
      return not.pattern();
    }
    if (condition instanceof Exists exists) {
      return exists.pattern();
    }
    return condition instanceof Accumulate accumulate ? accumulate.pattern() : (Pattern) condition;
  }

  static Condition with(Condition condition, List<Constraint> constraints) {
    Pattern old = patternOf(condition);
    Pattern pattern = new Pattern(old.place(), old.variable(), old.type(), constraints);
    if (condition instanceof Not not) {
      return new Not(not.place(), pattern);
    }
    if (condition instanceof Exists exists) {
      return new Exists(exists.place(), pattern);
    }
    return condition instanceof Accumulate accumulate
        ? new Accumulate(
            accumulate.place(), pattern, accumulate.functions(), accumulate.constraints())
        : pattern;
  }

  private void add(int index, Condition condition, Changed changed) {
    List<Condition> conditions = new ArrayList<>(rule.conditions());
    conditions.set(index, condition);
    Rule other =
        new Rule(
            rule.name(),
            rule.place(),
            rule.text(),
            rule.notes(),
            conditions,
            rule.insertions(),
            rule.unread());
    Mistakes mistakes = new Mistakes();
    Optional<CheckedRule> checked = new RuleChecker(context, other, mistakes).check();
    checked.ifPresent(
        mutant ->
            mutants.add(mutant(Phrase.of("mutant.change", changed.from, changed.to), mutant)));
  }

  private Mutant mutant(Phrase change, CheckedRule other) {
    return relations.stream().anyMatch(this::isIt)
        ? new OfRelation(ref, change, Optional.empty(), print(relations, other))
        : new OfJudgement(ref, change, Optional.empty(), printed(other));
  }

  private Map<String, String> printed(CheckedRule other) {
    Map<String, String> judging = new TreeMap<>();
    byGrading.forEach(
        (grading, rules) -> {
          if (rules.stream().anyMatch(this::isIt)) {
            judging.put(grading, print(rules, other));
          }
        });
    return judging;
  }

  private String print(List<CheckedRule> rules, CheckedRule other) {
    return RulePrinter.print(
        rules.stream().map(checked -> isIt(checked) ? other : checked).toList());
  }

  private boolean isIt(CheckedRule checked) {
    return checked.rule().equals(rule);
  }
}
