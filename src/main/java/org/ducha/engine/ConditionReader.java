package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.ducha.message.Phrase;
import org.ducha.rule.Condition;
import org.ducha.rule.Condition.Accumulate;
import org.ducha.rule.Condition.Exists;
import org.ducha.rule.Condition.Not;
import org.ducha.rule.Condition.Pattern;
import org.ducha.rule.Constraint;
import org.ducha.rule.Operand;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads what stands after {@code when}: facts, their absence, counts over them. */
final class ConditionReader extends TreeReader {
  private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");

  ConditionReader(SourceText source, Mistakes mistakes) {
    super(source, mistakes);
  }

  /** Reads what stands after {@code when}. */
  List<Condition> conditions(ParserRuleContext lhs) {
    List<Condition> conditions = new ArrayList<>();
    for (ParseTree child : parts(lhs).subList(1, parts(lhs).size())) {
      conditions(child, conditions);
    }
    return conditions;
  }

  private void conditions(ParseTree tree, List<Condition> conditions) {
    ParseTree core = core(tree);
    List<ParseTree> parts = parts(core);
    if (core instanceof DRL10Parser.LhsAndContext) {
      parts.stream()
          .filter(part -> !isToken(part, "and"))
          .forEach(part -> conditions(part, conditions));
    } else if (core instanceof DRL10Parser.LhsNotContext) {
      inner(core, "not").map(pattern -> new Not(place(core), pattern)).ifPresent(conditions::add);
    } else if (core instanceof DRL10Parser.LhsExistsContext) {
      inner(core, "exists")
          .map(pattern -> new Exists(place(core), pattern))
          .ifPresent(conditions::add);
    } else if (core instanceof DRL10Parser.LhsAccumulateContext) {
      accumulate(core, parts).ifPresent(conditions::add);
    } else {
      pattern(core).ifPresent(conditions::add);
    }
  }

  /** The pattern after {@code not} or {@code exists}, with or without brackets. */
  private Optional<Pattern> inner(ParseTree core, String word) {
    List<ParseTree> parts = parts(core);
    if (is(parts, word, ParseTree.class)) {
      return pattern(parts.get(1));
    }
    return is(parts, word, "(", ParseTree.class, ")") ? pattern(parts.get(2)) : refuse(core);
  }

  private Optional<Pattern> pattern(ParseTree tree) {
    ParseTree core = core(tree);
    List<ParseTree> parts = parts(core);
    if (is(parts, DRL10Parser.LabelContext.class, DRL10Parser.LhsPatternContext.class)) {
      List<ParseTree> label = parts(parts.get(0));
      Optional<String> variable =
          is(label, DRL10Parser.DrlIdentifierContext.class, ":")
              ? variable(label.get(0))
              : refuse(parts.get(0));
      Optional<Pattern> pattern = pattern(parts.get(1));
      return variable.isEmpty()
          ? Optional.empty()
          : pattern.map(p -> new Pattern(place(core), variable.get(), p.type(), p.constraints()));
    }
    boolean bare = is(parts, DRL10Parser.DrlQualifiedNameContext.class, "(", ")");
    if (core instanceof DRL10Parser.LhsPatternContext
        && (bare
            || is(
                parts,
                DRL10Parser.DrlQualifiedNameContext.class,
                "(",
                DRL10Parser.ConstraintsContext.class,
                ")"))) {
      return word(parts.get(0))
          .map(
              type ->
                  new Pattern(
                      place(core), null, type, bare ? List.of() : constraints(parts.get(2))));
    }
    return refuse(core, Phrase.of("rule.form-condition"), null);
  }

  private List<Constraint> constraints(ParseTree tree) {
    List<Constraint> constraints = new ArrayList<>();
    for (ParseTree part : parts(tree)) {
      if (!isToken(part, ",")) {
        constraint(part).ifPresent(constraints::add);
      }
    }
    return constraints;
  }

  private Optional<Constraint> constraint(ParseTree tree) {
    ParseTree core = core(tree);
    List<ParseTree> parts = parts(core);
    Place place = place(core);
    if (core instanceof DRL10Parser.ConditionalOrExpressionContext) {
      return connected(parts, "||").map(all -> new Constraint.Any(place, all));
    }
    if (core instanceof DRL10Parser.ConditionalAndExpressionContext) {
      return connected(parts, "&&").map(all -> new Constraint.All(place, all));
    }
    if (core instanceof DRL10Parser.ParExpressionContext && is(parts, "(", ParseTree.class, ")")) {
      return constraint(parts.get(1)).map(inner -> new Constraint.Group(place, inner));
    }
    if (core instanceof DRL10Parser.RelationalExpressionContext
        && is(parts, ParseTree.class, DRL10Parser.SingleRestrictionContext.class)) {
      return comparison(place, parts.get(0), parts(parts.get(1)));
    }
    if (core instanceof DRL10Parser.InExpressionContext) {
      return among(core, parts);
    }
    if (core instanceof DRL10Parser.UnaryExpressionNotPlusMinusContext
        && is(parts, DRL10Parser.DrlIdentifierContext.class, ":", ParseTree.class)) {
      Optional<String> variable = variable(parts.get(0));
      Optional<String> property = word(parts.get(2));
      return variable.isEmpty() || property.isEmpty()
          ? Optional.empty()
          : Optional.of(new Constraint.Binding(place, variable.get(), property.get()));
    }
    return refuse(core, Phrase.of("rule.form-comparison"), meant(text(core)));
  }

  /** What was meant by something that compares nothing. */
  private static @Nullable String meant(String text) {
    if (text.matches("!?\\s*[a-z]\\w*")) {
      return text.startsWith("!") ? text.substring(1).strip() + " == false" : text + " == true";
    }
    return null;
  }

  private Optional<List<Constraint>> connected(List<ParseTree> parts, String word) {
    List<Constraint> all = new ArrayList<>();
    for (ParseTree part : parts) {
      if (isToken(part, word)) {
        continue;
      }
      Optional<Constraint> constraint = constraint(part);
      if (constraint.isEmpty()) {
        return Optional.empty();
      }
      all.add(constraint.get());
    }
    return Optional.of(all);
  }

  private Optional<Constraint> comparison(
      Place place, ParseTree left, List<ParseTree> restriction) {
    if (!is(restriction, DRL10Parser.OperatorContext.class, ParseTree.class)) {
      return refuse(restriction.get(0));
    }
    String operator = text(restriction.get(0));
    if (!OPERATORS.contains(operator)) {
      mistakes.add(
          unknownOperator(place(restriction.get(0)), operator, Nearest.to(operator, OPERATORS)));
      return Optional.empty();
    }
    Optional<Operand> one = operand(left);
    Optional<Operand> other = operand(restriction.get(1));
    return one.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : Optional.of(new Constraint.Comparison(place, one.get(), operator, other.get()));
  }

  /** The mistake that something else than a comparison is. */
  static Mistake unknownOperator(Place place, String found, @Nullable String nearest) {
    return Mistake.at(place, Phrase.of("rule.unknown-operator"))
        .found(found)
        .expected(
            Phrase.of("rule.operators", String.join(" ", OPERATORS.stream().sorted().toList())))
        .nearest(nearest);
  }

  static boolean isOperator(String text) {
    return OPERATORS.contains(text);
  }

  private Optional<Constraint> among(ParseTree core, List<ParseTree> parts) {
    boolean negated = parts.size() > 1 && isToken(core(parts.get(1)), "not");
    int in = negated ? 2 : 1;
    if (parts.size() < in + 4
        || !isToken(core(parts.get(in)), "in")
        || !isToken(parts.get(in + 1), "(")
        || !isToken(parts.get(parts.size() - 1), ")")) {
      return refuse(core);
    }
    List<Operand> words = new ArrayList<>();
    int before = mistakes.count();
    for (ParseTree part : parts.subList(in + 2, parts.size() - 1)) {
      if (!isToken(part, ",")) {
        operand(part).ifPresent(words::add);
      }
    }
    Optional<Operand> left = operand(parts.get(0));
    return left.isEmpty() || mistakes.count() > before
        ? Optional.empty()
        : Optional.of(new Constraint.Among(place(core), left.get(), negated, words));
  }

  private Optional<Condition> accumulate(ParseTree core, List<ParseTree> parts) {
    List<ParseTree> rest = new ArrayList<>(parts);
    if (parts.size() < 6
        || !isToken(rest.remove(0), "accumulate")
        || !isToken(rest.remove(0), "(")
        || !isToken(rest.remove(rest.size() - 1), ")")) {
      return refuse(core);
    }
    Optional<Pattern> pattern = pattern(rest.remove(0));
    List<Condition.Function> functions = new ArrayList<>();
    List<Constraint> constraints = new ArrayList<>();
    int before = mistakes.count();
    for (ParseTree part : rest) {
      if (part instanceof DRL10Parser.AccumulateFunctionContext) {
        function(part).ifPresent(functions::add);
      } else if (part instanceof DRL10Parser.ConstraintsContext) {
        constraints.addAll(constraints(part));
      } else if (!isToken(part, ";") && !isToken(part, ",")) {
        refuse(part);
      }
    }
    return pattern.isEmpty() || mistakes.count() > before
        ? Optional.empty()
        : Optional.of(new Accumulate(place(core), pattern.get(), functions, constraints));
  }

  private Optional<Condition.Function> function(ParseTree tree) {
    List<ParseTree> parts = parts(tree);
    if (!is(
        parts,
        DRL10Parser.LabelContext.class,
        DRL10Parser.DrlIdentifierContext.class,
        DRL10Parser.ConditionalExpressionsContext.class)) {
      return refuse(tree);
    }
    List<ParseTree> label = parts(parts.get(0));
    Optional<String> variable = variable(label.get(0));
    Optional<String> name = word(parts.get(1));
    List<ParseTree> arguments = parts(parts.get(2));
    if (variable.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    if (is(arguments, "(", ")")) {
      return Optional.of(new Condition.Function(place(tree), variable.get(), name.get(), null));
    }
    if (!is(arguments, "(", ParseTree.class, ")")) {
      return refuse(parts.get(2));
    }
    return variable(arguments.get(1))
        .map(argument -> new Condition.Function(place(tree), variable.get(), name.get(), argument));
  }
}
