package org.ducha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.fact.Milestone;
import org.ducha.fact.Operator;
import org.ducha.fact.Pace;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Strength;
import org.ducha.fact.Target;
import org.ducha.message.Phrase;
import org.ducha.quantity.Units;
import org.ducha.rule.Expression.Call;
import org.ducha.rule.Mutant.OfPromise;
import org.ducha.rule.Operand.Quoted;
import org.ducha.source.Mistakes;

/**
 * Small changes of what a rule requires: each threshold by one unit of its last digit, each
 * operator, pace and strength. What could not be said in a rule is left out.
 */
final class PromiseMutants {
  private static final Map<String, List<String>> OPERATORS =
      Map.of(
          "atLeast", List.of("moreThan", "atMost"),
          "moreThan", List.of("atLeast", "lessThan"),
          "atMost", List.of("lessThan", "atLeast"),
          "lessThan", List.of("atMost", "moreThan"),
          "exactly", List.of("atLeast", "atMost"),
          "done", List.of("underWay"),
          "underWay", List.of("done"));
  private static final List<String> PACES =
      List.of("steady", "linear", "atYearEnd", "annual", "zero");
  private static final List<String> STRENGTHS = List.of("binding", "expected", "aspirational");
  private static final List<String> THRESHOLDS =
      List.of("atLeast", "moreThan", "atMost", "lessThan", "exactly", "by", "tolerance");

  private final Rule rule;
  private final RuleRef ref;
  private final Expression statement;
  private final int year;
  private final Promise promise;
  private final Units units;
  private final List<Mutant> mutants = new ArrayList<>();

  PromiseMutants(Rule rule, RuleRef ref, int year, Promise promise, Units units) {
    this.rule = rule;
    this.ref = ref;
    this.statement = rule.insertions().get(0);
    this.year = year;
    this.promise = promise;
    this.units = units;
  }

  List<Mutant> all() {
    for (int i = 0; i < statement.calls().size(); i++) {
      Call call = statement.calls().get(i);
      if (THRESHOLDS.contains(call.verb())) {
        moveThresholds(i, call);
      }
      for (String verb : OPERATORS.getOrDefault(call.verb(), List.of())) {
        replace(i, call, new Call(call.place(), verb, call.arguments()));
      }
      if (PACES.contains(call.verb())) {
        for (String pace : PACES) {
          if (!pace.equals(call.verb())) {
            replace(i, call, verb(call, pace));
          }
        }
      }
    }
    changeStrength();
    return mutants;
  }

  private void moveThresholds(int index, Call call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (call.arguments().get(i) instanceof Quoted quoted) {
        for (String moved : Steps.around(quoted.text())) {
          List<Operand> arguments = new ArrayList<>(call.arguments());
          arguments.set(i, new Quoted(quoted.place(), moved));
          replace(index, call, new Call(call.place(), call.verb(), arguments));
        }
      }
    }
  }

  private void changeStrength() {
    Strength strength = promise.strength();
    for (String other : STRENGTHS) {
      boolean toOrFromBinding = other.equals("binding") || strength == Strength.BINDING;
      boolean toOrFromAspirational =
          other.equals("aspirational") || strength == Strength.ASPIRATIONAL;
      if (!other.equals(strength.word())
          && (toOrFromAspirational || !toOrFromBinding || bindingDiffers())) {
        List<Call> calls = new ArrayList<>(statement.calls());
        calls.removeIf(call -> STRENGTHS.contains(call.verb()));
        calls.add(new Call(statement.place(), other, List.of()));
        add(calls, strength.word(), other);
      }
    }
  }

  /** Binding and expected are judged alike where nothing is judged but the year's end. */
  private boolean bindingDiffers() {
    return promise instanceof Target target
        && target.pace() != Pace.YEAR_END
        && target.pace() != Pace.ZERO;
  }

  private static Call verb(Call call, String verb) {
    return new Call(call.place(), verb, List.of());
  }

  private void replace(int index, Call before, Call after) {
    List<Call> calls = new ArrayList<>(statement.calls());
    calls.set(index, after);
    add(calls, before.written(), after.written());
  }

  private void add(List<Call> calls, String from, String to) {
    Expression changed = new Expression(statement.place(), statement.subject(), calls);
    Mistakes mistakes = new Mistakes();
    Optional<Promise> read =
        new PromiseReader(rule, changed, promise.heading(), units, mistakes).promise(year);
    if (read.isPresent() && mistakes.isEmpty()) {
      mutants.add(
          new OfPromise(
              ref, Phrase.of("mutant.change", from, to), sameness(read.get()), year, read.get()));
    }
  }

  private Optional<Phrase> sameness(Promise other) {
    if (promise instanceof Target one
        && other instanceof Target two
        && one.required().equals(two.required())
        && one.pace() == two.pace()
        && one.required().signum() == 0
        && one.required().unit().dimension().isCounted()
        && isNone(one.operator())
        && isNone(two.operator())) {
      return Optional.of(Phrase.of("mutant.no-count-below-zero"));
    }
    return promise instanceof Milestone && other.equals(promise)
        ? Optional.of(Phrase.of("mutant.same"))
        : Optional.empty();
  }

  private static boolean isNone(Operator operator) {
    return operator == Operator.EXACTLY || operator == Operator.AT_MOST;
  }
}
