package org.ducha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ducha.fact.Indicator;
import org.ducha.message.Phrase;
import org.ducha.quantity.Dimension;
import org.ducha.rule.Condition.Accumulate;
import org.ducha.rule.Condition.Exists;
import org.ducha.rule.Condition.Not;
import org.ducha.rule.Condition.Pattern;
import org.ducha.rule.Operand.Name;
import org.ducha.rule.Operand.Quoted;
import org.ducha.rule.Scope.BoundFact;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.jspecify.annotations.Nullable;

/** Checks what stands after {@code when} and prints it for the engine. */
final class ConditionTranslator {
  /** How many patterns of a rule may match any fact; each further one must be joined. */
  private static final int FREE_PATTERNS = 2;

  private final Vocabulary vocabulary = Vocabulary.ofRules();
  private final RuleContext context;
  private final ConstraintTranslator constraints;
  private final Mistakes mistakes;
  private final Scope scope;
  private int free;

  ConditionTranslator(RuleContext context, Scope scope, Mistakes mistakes) {
    this.context = context;
    this.constraints = new ConstraintTranslator(context, mistakes);
    this.scope = scope;
    this.mistakes = mistakes;
  }

  /** The conditions as the engine gets them; what is wrong goes to the mistakes. */
  String translate(List<Condition> conditions) {
    return conditions.stream()
        .map(condition -> "    " + translate(condition) + "\n")
        .collect(Collectors.joining());
  }

  private String translate(Condition condition) {
    if (condition instanceof Pattern pattern) {
      return pattern(pattern, scope);
    }
    if (condition instanceof Not not) {
      return "not ( " + pattern(not.pattern(), new Scope(scope)) + " )";
    }
    if (condition instanceof Exists exists) {
      return "exists ( " + pattern(exists.pattern(), new Scope(scope)) + " )";
    }
    return accumulate((Accumulate) condition);
  }

  private String pattern(Pattern pattern, Scope inner) {
    Optional<FactType> type = vocabulary.fact(pattern.type());
    if (type.isEmpty()) {
      mistakes.add(
          Mistake.at(pattern.place(), Phrase.of("rule.unknown-fact"))
              .found(pattern.type())
              .expected(Phrase.of("rule.facts", String.join(" ", vocabulary.names())))
              .nearest(Nearest.to(pattern.type(), vocabulary.names())));
      if (pattern.variable() != null) {
        inner.bindUnknown(pattern.variable());
      }
      return "";
    }
    limitJoins(pattern, type.get());
    BoundFact fact = new BoundFact(type.get(), dimension(pattern));
    String constraints =
        pattern.constraints().stream()
            .map(constraint -> this.constraints.translate(constraint, fact, inner))
            .collect(Collectors.joining(", "));
    String bound = "";
    if (pattern.variable() != null) {
      bind(pattern.variable(), pattern, fact, inner);
      bound = pattern.variable() + " : ";
    }
    return bound + type.get().name() + "( " + constraints + " )";
  }

  private void bind(String variable, Condition where, BoundFact fact, Scope inner) {
    if (inner.holds(variable)) {
      mistakes.add(Mistake.at(where.place(), Phrase.of("rule.variable-twice")).found(variable));
    } else {
      inner.bind(variable, fact);
    }
  }

  private void limitJoins(Pattern pattern, FactType type) {
    if (type.isSingle() || isPinned(pattern)) {
      return;
    }
    free++;
    if (free > FREE_PATTERNS) {
      mistakes.add(
          Mistake.at(pattern.place(), Phrase.of("rule.unjoined", FREE_PATTERNS))
              .found(pattern.type())
              .expected(Phrase.verbatim(pattern.type() + "( indicator == $….indicator )")));
    }
  }

  /** Whether at most the facts of one indicator can match. */
  private static boolean isPinned(Pattern pattern) {
    return pattern.constraints().stream()
        .anyMatch(
            constraint ->
                constraint instanceof Constraint.Comparison comparison
                    && comparison.operator().equals("==")
                    && comparison.left() instanceof Name name
                    && name.name().equals("indicator")
                    && !(comparison.right() instanceof Name own && !own.isVariable()));
  }

  private @Nullable Dimension dimension(Pattern pattern) {
    return pattern.constraints().stream()
        .filter(Constraint.Comparison.class::isInstance)
        .map(Constraint.Comparison.class::cast)
        .filter(comparison -> comparison.operator().equals("=="))
        .filter(comparison -> comparison.left().written().equals("indicator"))
        .map(Constraint.Comparison::right)
        .filter(Quoted.class::isInstance)
        .map(literal -> context.indicators().get(((Quoted) literal).text()))
        .filter(java.util.Objects::nonNull)
        .map((Indicator indicator) -> indicator.unit().dimension())
        .findFirst()
        .orElse(null);
  }

  private String accumulate(Accumulate accumulate) {
    Scope inner = new Scope(scope);
    String pattern = pattern(accumulate.pattern(), inner);
    List<String> functions = new ArrayList<>();
    for (Condition.Function function : accumulate.functions()) {
      if (!function.name().equals("count") || function.argument() != null) {
        mistakes.add(
            Mistake.at(function.place(), Phrase.of("rule.unknown-function"))
                .found(function.name())
                .expected(Phrase.verbatim("count()")));
      }
      if (scope.holds(function.variable())) {
        mistakes.add(
            Mistake.at(function.place(), Phrase.of("rule.variable-twice"))
                .found(function.variable()));
      }
      scope.bind(function.variable(), Property.count(function.variable()));
      functions.add(function.variable() + " : count()");
    }
    String constraints =
        accumulate.constraints().stream()
            .map(constraint -> this.constraints.translate(constraint, null, scope))
            .collect(Collectors.joining(", "));
    return "accumulate( "
        + pattern
        + "; "
        + String.join(", ", functions)
        + (constraints.isEmpty() ? "" : "; " + constraints)
        + " )";
  }
}
