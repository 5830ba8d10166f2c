package org.ducha.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ducha.message.Phrase;
import org.ducha.quantity.Dimension;
import org.ducha.rule.Condition.Function;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;

/** Checks the functions of one {@code accumulate} and prints them for the engine. */
final class FunctionTranslator {
  private static final List<String> FORMS =
      Stream.concat(
              Stream.of(Aggregate.COUNT + "()"),
              Arrays.stream(Aggregate.values()).map(Aggregate::form))
          .toList();
  private static final List<String> WORDS =
      Stream.concat(
              Stream.of(Aggregate.COUNT), Arrays.stream(Aggregate.values()).map(Aggregate::word))
          .toList();

  private final Scope inner;
  private final Scope outer;
  private final Set<Dimension> dimensions;
  private final Mistakes mistakes;
  private final List<String> conditions = new ArrayList<>();

  /**
   * @param inner the variables of the pattern that is accumulated over
   * @param outer where the results are bound
   * @param dimensions what the pattern's quantities may measure
   */
  FunctionTranslator(Scope inner, Scope outer, Set<Dimension> dimensions, Mistakes mistakes) {
    this.inner = inner;
    this.outer = outer;
    this.dimensions = dimensions;
    this.mistakes = mistakes;
  }

  /** The function as the engine gets it; what is wrong goes to the mistakes. */
  String translate(Function function) {
    if (outer.holds(function.variable())) {
      mistakes.add(
          Mistake.at(function.place(), Phrase.of("rule.variable-twice"))
              .found(function.variable()));
    }
    Optional<Aggregate> aggregate = Aggregate.of(function.name());
    if (aggregate.isPresent() && function.argument() != null) {
      return aggregate(function, aggregate.get(), function.argument());
    }
    if (!function.name().equals(Aggregate.COUNT) || function.argument() != null) {
      mistakes.add(unknown(function, aggregate.isPresent()));
      outer.bindUnknown(function.variable());
      return "";
    }
    outer.bind(function.variable(), Property.count(function.variable()));
    return function.variable() + " : count()";
  }

  private static Mistake unknown(Function function, boolean lacksVariable) {
    String written =
        function.name() + (function.argument() == null ? "()" : "( " + function.argument() + " )");
    Mistake mistake =
        Mistake.at(
                function.place(),
                Phrase.of(lacksVariable ? "rule.function-variable" : "rule.unknown-function"))
            .found(written)
            .expected(Phrase.oneOf(FORMS));
    return lacksVariable ? mistake : mistake.nearest(Nearest.to(function.name(), WORDS));
  }

  private String aggregate(Function function, Aggregate aggregate, String argument) {
    Optional<Property> property = inner.value(argument);
    outer.bindUnknown(function.variable());
    if (property.isEmpty()) {
      if (inner.isUnbound(argument)) {
        mistakes.add(unbound(function, argument));
      }
      return "";
    }
    if (!property.get().isAggregated()) {
      mistakes.add(
          Mistake.at(function.place(), Phrase.of("rule.not-a-number", property.get().name()))
              .found(function.name() + "( " + argument + " )"));
      return "";
    }
    if (property.get().kind() == Property.Kind.QUANTITY && property.get().unit().isEmpty()) {
      mistakes.add(ofManyUnits(function, argument));
      return "";
    }
    outer.bind(function.variable(), property.get().aggregate(function.variable()));
    conditions.add("Order.known( " + function.variable() + " )");
    return function.variable() + " : " + aggregate.engineName() + "( " + argument + " )";
  }

  private Mistake unbound(Function function, String argument) {
    if (inner.fact(argument).isPresent()) {
      return Mistake.at(function.place(), Phrase.of("rule.whole-fact"))
          .found(function.name() + "( " + argument + " )")
          .expected(Phrase.verbatim("$… : value"));
    }
    return Mistake.at(function.place(), Phrase.of("rule.unknown-variable"))
        .found(argument)
        .nearest(Nearest.to(argument, inner.values()));
  }

  private Mistake ofManyUnits(Function function, String argument) {
    Mistake mistake =
        Mistake.at(
            function.place(),
            Phrase.of(dimensions.isEmpty() ? "rule.any-unit" : "rule.many-units"));
    return mistake
        .found(
            dimensions.isEmpty()
                ? function.name() + "( " + argument + " )"
                : String.join(" · ", dimensions.stream().map(Dimension::name).toList()))
        .expected(Phrase.oneOf(List.of("indicator in ( \"…\" )", "unit == \"…\"")));
  }

  /** What must hold besides what the rule says: of no facts nothing comes. */
  List<String> conditions() {
    return conditions;
  }
}
