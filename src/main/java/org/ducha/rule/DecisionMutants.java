package org.ducha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ducha.fact.Level;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Verdict;
import org.ducha.fact.Word;
import org.ducha.message.Phrase;
import org.ducha.rule.Constraint.Among;
import org.ducha.rule.Constraint.Comparison;
import org.ducha.rule.Expression.Call;
import org.ducha.rule.JudgementMutants.Changed;
import org.ducha.rule.Mutant.OfEscalation;
import org.ducha.rule.Mutant.OfGate;
import org.ducha.source.Mistakes;

/**
 * Small changes of a rule that decides approval requests or says what is followed up: what is
 * compared, whether it must be so or must not, and what is decided.
 */
final class DecisionMutants {
  private static final Map<Purpose, List<String>> DECISIONS =
      Map.of(Purpose.GATE, Word.all(Verdict.class), Purpose.ESCALATION, Word.all(Level.class));

  private final Rule rule;
  private final RuleRef ref;
  private final RuleContext context;
  private final Purpose purpose;
  private final List<CheckedRule> together;
  private final List<Mutant> mutants = new ArrayList<>();

  /**
   * @param together all rules of that purpose
   */
  DecisionMutants(
      Rule rule, RuleRef ref, RuleContext context, Purpose purpose, List<CheckedRule> together) {
    this.rule = rule;
    this.ref = ref;
    this.context = context;
    this.purpose = purpose;
    this.together = together;
  }

  List<Mutant> all() {
    for (int i = 0; i < rule.conditions().size(); i++) {
      List<Constraint> constraints =
          JudgementMutants.patternOf(rule.conditions().get(i)).constraints();
      for (int j = 0; j < constraints.size(); j++) {
        int condition = i;
        int constraint = j;
        Stream.concat(
                JudgementMutants.changed(constraints.get(j)).stream(),
                denied(constraints.get(j)).stream())
            .forEach(changed -> constraint(condition, constraint, changed));
      }
    }
    for (int i = 0; i < rule.insertions().size(); i++) {
      decisions(i);
    }
    return mutants;
  }

  /** What must be so must not, and the other way round; thresholds have mutants of their own. */
  private static List<Changed> denied(Constraint constraint) {
    if (constraint instanceof Comparison comparison) {
      boolean same = comparison.operator().equals("==");
      if (!same && !comparison.operator().equals("!=")) {
        return List.of();
      }
      String other = same ? "!=" : "==";
      return List.of(
          new Changed(
              new Comparison(comparison.place(), comparison.left(), other, comparison.right()),
              comparison.left().written() + " " + comparison.operator(),
              comparison.left().written() + " " + other));
    }
    if (constraint instanceof Among among) {
      String written = among.left().written();
      return List.of(
          new Changed(
              new Among(among.place(), among.left(), !among.negated(), among.words()),
              written + (among.negated() ? " not in" : " in"),
              written + (among.negated() ? " in" : " not in")));
    }
    if (constraint instanceof Constraint.Group group) {
      return wrapped(
          List.of(group.inner()), parts -> new Constraint.Group(group.place(), parts.get(0)));
    }
    if (constraint instanceof Constraint.Any any) {
      return wrapped(any.parts(), parts -> new Constraint.Any(any.place(), parts));
    }
    return constraint instanceof Constraint.All each
        ? wrapped(each.parts(), parts -> new Constraint.All(each.place(), parts))
        : List.of();
  }

  private static List<Changed> wrapped(
      List<Constraint> parts, Function<List<Constraint>, Constraint> whole) {
    List<Changed> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (Changed inner : denied(parts.get(i))) {
        List<Constraint> others = new ArrayList<>(parts);
        others.set(i, inner.constraint());
        all.add(new Changed(whole.apply(others), inner.from(), inner.to()));
      }
    }
    return all;
  }

  private void constraint(int condition, int constraint, Changed changed) {
    List<Condition> conditions = new ArrayList<>(rule.conditions());
    List<Constraint> constraints =
        new ArrayList<>(JudgementMutants.patternOf(conditions.get(condition)).constraints());
    constraints.set(constraint, changed.constraint());
    conditions.set(condition, JudgementMutants.with(conditions.get(condition), constraints));
    add(conditions, rule.insertions(), changed.from(), changed.to());
  }

  private void decisions(int index) {
    Expression expression = rule.insertions().get(index);
    for (int i = 0; i < expression.calls().size(); i++) {
      Call call = expression.calls().get(i);
      List<String> decisions = Objects.requireNonNull(DECISIONS.get(purpose));
      if (!decisions.contains(call.verb())) {
        continue;
      }
      for (String decision : decisions) {
        if (!decision.equals(call.verb())) {
          List<Call> calls = new ArrayList<>(expression.calls());
          calls.set(i, new Call(call.place(), decision, call.arguments()));
          List<Expression> insertions = new ArrayList<>(rule.insertions());
          insertions.set(index, new Expression(expression.place(), expression.subject(), calls));
          add(rule.conditions(), insertions, call.verb(), decision);
        }
      }
    }
  }

  private void add(
      List<Condition> conditions, List<Expression> insertions, String from, String to) {
    Rule other =
        new Rule(
            rule.name(), rule.place(), rule.text(), rule.notes(), conditions, insertions, Set.of());
    Optional<CheckedRule> checked = new RuleChecker(context, other, new Mistakes()).check();
    if (checked.isPresent()) {
      List<CheckedRule> others =
          together.stream().map(one -> one.rule().equals(rule) ? checked.get() : one).toList();
      Phrase change = Phrase.of("mutant.change", from, to);
      String printed = RulePrinter.print(others);
      mutants.add(
          purpose == Purpose.GATE
              ? new OfGate(ref, change, Optional.empty(), printed)
              : new OfEscalation(ref, change, Optional.empty(), printed));
    }
  }
}
