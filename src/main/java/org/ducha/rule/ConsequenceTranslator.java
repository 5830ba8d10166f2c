package org.ducha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.fact.Word;
import org.ducha.message.Phrase;
import org.ducha.rule.Expression.Call;
import org.ducha.rule.Operand.Name;
import org.ducha.rule.Scope.BoundFact;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;

/** Checks what stands after {@code then} and prints it for the engine. */
final class ConsequenceTranslator {
  private final Vocabulary vocabulary = Vocabulary.ofRules();
  private final Literals literals;
  private final Mistakes mistakes;
  private final Scope scope;

  ConsequenceTranslator(RuleContext context, Scope scope, Mistakes mistakes) {
    this.literals = new Literals(context, mistakes);
    this.scope = scope;
    this.mistakes = mistakes;
  }

  /**
   * What is inserted.
   *
   * @param type of the fact
   * @param text as the engine gets it
   */
  record Insertion(FactType type, String text) {}

  /** The fact that an expression makes; what is wrong goes to the mistakes. */
  Optional<Insertion> translate(Expression expression) {
    Optional<FactType> subject = subject(expression);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    if (expression.calls().isEmpty()) {
      mistakes.add(
          Mistake.at(expression.place(), Phrase.of("rule.no-verb"))
              .found(expression.subject())
              .expected(Phrase.oneOf(subject.get().verbNames(!expression.startsWithVariable()))));
      return Optional.empty();
    }
    FactType type = subject.get();
    StringBuilder text = new StringBuilder(expression.subject());
    boolean making = !expression.startsWithVariable();
    int before = mistakes.count();
    for (Call call : expression.calls()) {
      Optional<Verb> verb = verb(call, type, making);
      Optional<FactType> next = verb.map(known -> vocabulary.type(known.result()));
      verb.flatMap(known -> arguments(call, known))
          .ifPresent(arguments -> text.append('.').append(call.verb()).append(arguments));
      if (next.isEmpty()) {
        next = otherwise(type, making);
      }
      if (next.isEmpty()) {
        return Optional.empty();
      }
      type = next.get();
      making = false;
    }
    return mistakes.count() > before
        ? Optional.empty()
        : Optional.of(new Insertion(type, text.toString()));
  }

  /** What a verb that is wrong would have made, where all verbs in its place make the same. */
  private Optional<FactType> otherwise(FactType type, boolean making) {
    List<Class<?>> results =
        type.verbNames(making).stream()
            .flatMap(name -> type.verbs(name, making).stream())
            .<Class<?>>map(Verb::result)
            .distinct()
            .toList();
    return results.size() == 1 ? Optional.of(vocabulary.type(results.get(0))) : Optional.empty();
  }

  private Optional<FactType> subject(Expression expression) {
    String name = expression.subject();
    if (expression.startsWithVariable()) {
      Optional<BoundFact> fact = scope.fact(name);
      if (fact.isEmpty()) {
        unknownVariable(expression.place(), name);
      }
      return fact.map(BoundFact::type);
    }
    Optional<FactType> made = vocabulary.fact(name).filter(FactType::isMade);
    if (made.isEmpty()) {
      noMaker(expression, name);
    }
    return made;
  }

  private void noMaker(Expression expression, String name) {
    boolean variable = scope.holds("$" + name);
    boolean reported = !scope.isUnbound("$" + name) && Character.isLowerCase(name.codePointAt(0));
    if (!reported || variable) {
      List<String> makers = vocabulary.names(FactType::isMade);
      mistakes.add(
          Mistake.at(expression.place(), Phrase.of("rule.no-maker"))
              .found(name)
              .expected(Phrase.of("rule.makers", String.join(" · ", makers)))
              .nearest(variable ? "$" + name : Nearest.to(name, makers)));
    }
  }

  private void unknownVariable(Place place, String variable) {
    if (scope.isUnbound(variable)) {
      mistakes.add(Scope.unknown(place, variable, scope.facts()));
    }
  }

  private Optional<Verb> verb(Call call, FactType type, boolean making) {
    List<Verb> named = type.verbs(call.verb(), making);
    if (named.isEmpty()) {
      List<String> known = type.verbNames(making);
      mistakes.add(
          Mistake.at(call.place(), Phrase.of("rule.unknown-verb", type.spokenName()))
              .found(call.verb())
              .expected(Phrase.oneOf(known))
              .nearest(Nearest.to(call.verb(), known)));
      return Optional.empty();
    }
    Optional<Verb> fitting =
        named.stream().filter(verb -> verb.takes(call.arguments().size())).findFirst();
    if (fitting.isEmpty()) {
      mistakes.add(
          Mistake.at(call.place(), Phrase.of("rule.arguments", call.verb()))
              .found(written(call))
              .expected(Phrase.oneOf(named.stream().map(Verb::form).toList())));
    }
    return fitting;
  }

  private static String written(Call call) {
    List<String> arguments = call.arguments().stream().map(Operand::written).toList();
    return call.verb() + (arguments.isEmpty() ? "()" : "( " + String.join(", ", arguments) + " )");
  }

  /** The arguments; one that is wrong ends the reading, since others are probably displaced. */
  private Optional<String> arguments(Call call, Verb verb) {
    List<String> printed = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Optional<String> argument = argument(call.arguments().get(i), verb, i);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      printed.add(argument.get());
    }
    return Optional.of(printed.isEmpty() ? "()" : "( " + String.join(", ", printed) + " )");
  }

  private Optional<String> argument(Operand operand, Verb verb, int place) {
    Class<?> wanted = verb.parameterType(place);
    if (wanted == String.class || Word.class.isAssignableFrom(wanted)) {
      return literals.argument(operand, wanted, verb.text(place));
    }
    if (operand instanceof Name name && name.isVariable()) {
      Optional<BoundFact> fact = scope.fact(name.name());
      if (fact.isPresent() && wanted.isAssignableFrom(fact.get().type().type())) {
        return Optional.of(name.name());
      }
      if (fact.isEmpty()) {
        unknownVariable(operand.place(), name.name());
        return Optional.empty();
      }
    }
    List<String> fitting =
        vocabulary.names().stream()
            .filter(fact -> wanted.isAssignableFrom(vocabulary.fact(fact).orElseThrow().type()))
            .toList();
    mistakes.add(
        Mistake.at(operand.place(), Phrase.of("rule.wrong-argument", verb.name()))
            .found(operand.written())
            .expected(Phrase.of("rule.bound-facts", String.join(" · ", fitting))));
    return Optional.empty();
  }
}
