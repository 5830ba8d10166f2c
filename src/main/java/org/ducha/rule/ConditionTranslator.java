package org.ducha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ducha.message.Phrase;
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

/** Checks what stands after {@code when} and prints it for the engine. */
final class ConditionTranslator {
  /** How many patterns of a rule may match any fact; each further one must be joined. */
  private static final int FREE_PATTERNS = 2;

  private final Vocabulary vocabulary = Vocabulary.ofRules();
  private final ConstraintTranslator constraints;
  private final PatternDimensions dimensions;
  private final Mistakes mistakes;
  private final Scope scope;
  private final Rule rule;
  private int free;
  private String counted = "";

  ConditionTranslator(RuleContext context, Scope scope, Rule rule, Mistakes mistakes) {
    this.dimensions = new PatternDimensions(context);
    this.constraints = new ConstraintTranslator(context, mistakes);
    this.scope = scope;
    this.rule = rule;
    this.mistakes = mistakes;
  }

  /**
   * The conditions as the engine gets them; what is wrong goes to the mistakes. Where facts are put
   * beside each other, the first constraint of each counts that. No variable of a rule can have the
   * name that it is called by, since none begins with a letter.
   */
  String translate() {
    boolean joins = rule.conditions().size() > 1 && rule.whole();
    counted = joins ? "effort.allows( " + RulePrinter.quoted(rule.name()) + " )" : "";
    return rule.conditions().stream()
        .map(condition -> "    " + translate(condition) + "\n")
        .collect(Collectors.joining("", joins ? "    effort : Effort()\n" : "", ""));
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
      pattern.constraints().stream()
          .filter(Constraint.Binding.class::isInstance)
          .map(binding -> ((Constraint.Binding) binding).variable())
          .forEach(inner::bindUnknown);
      return "";
    }
    limitJoins(pattern, type.get(), inner);
    BoundFact fact = new BoundFact(type.get(), dimensions.one(pattern));
    String constraints =
        Stream.concat(
                Stream.of(counted).filter(counting -> !counting.isEmpty()),
                pattern.constraints().stream()
                    .map(constraint -> this.constraints.translate(constraint, fact, inner)))
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

  private void limitJoins(Pattern pattern, FactType type, Scope before) {
    if (type.isSingle() || isPinned(pattern, before)) {
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

  /** Whether at most the facts of one indicator can match, which was known before the pattern. */
  private static boolean isPinned(Pattern pattern, Scope before) {
    return indicators(pattern)
        .anyMatch(
            operand ->
                operand instanceof Quoted
                    || operand instanceof Operand.Property
                    || (operand instanceof Name name && before.holds(name.name())));
  }

  /** What the indicator must equal. */
  private static Stream<Operand> indicators(Pattern pattern) {
    return pattern.constraints().stream()
        .flatMap(ConditionTranslator::conjuncts)
        .filter(Constraint.Comparison.class::isInstance)
        .map(Constraint.Comparison.class::cast)
        .filter(comparison -> comparison.operator().equals("=="))
        .filter(comparison -> comparison.left().written().equals("indicator"))
        .map(Constraint.Comparison::right);
  }

  private static Stream<Constraint> conjuncts(Constraint constraint) {
    if (constraint instanceof Constraint.All all) {
      return all.parts().stream().flatMap(ConditionTranslator::conjuncts);
    }
    return constraint instanceof Constraint.Group group
        ? conjuncts(group.inner())
        : Stream.of(constraint);
  }

  private String accumulate(Accumulate accumulate) {
    Scope inner = new Scope(scope);
    String pattern = pattern(accumulate.pattern(), inner);
    FunctionTranslator functions =
        new FunctionTranslator(inner, scope, dimensions.of(accumulate.pattern()), mistakes);
    List<String> printed = accumulate.functions().stream().map(functions::translate).toList();
    List<String> constraints = new ArrayList<>(functions.conditions());
    accumulate.constraints().stream()
        .map(constraint -> this.constraints.translate(constraint, null, scope))
        .forEach(constraints::add);
    return "accumulate( "
        + pattern
        + "; "
        + String.join(", ", printed)
        + (constraints.isEmpty() ? "" : "; " + String.join(", ", constraints))
        + " )";
  }
}
