package org.ducha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ducha.message.Phrase;
import org.ducha.quantity.Dimension;
import org.ducha.rule.Operand.Name;
import org.ducha.rule.Scope.BoundFact;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.jspecify.annotations.Nullable;

/** Checks what must hold of a fact and prints it for the engine. */
final class ConstraintTranslator {
  private static final Map<String, String> COMPARISONS =
      Map.of(
          "==", "same",
          "!=", "different",
          "<", "below",
          "<=", "atMost",
          ">", "above",
          ">=", "atLeast");

  private final RuleContext context;
  private final Literals literals;
  private final Mistakes mistakes;

  ConstraintTranslator(RuleContext context, Mistakes mistakes) {
    this.context = context;
    this.literals = new Literals(context, mistakes);
    this.mistakes = mistakes;
  }

  /**
   * The constraint as the engine gets it; what is wrong goes to the mistakes.
   *
   * @param fact that it is a constraint of, null after an accumulation
   */
  String translate(Constraint constraint, @Nullable BoundFact fact, Scope inner) {
    if (constraint instanceof Constraint.Comparison comparison) {
      return comparison(comparison, fact, inner);
    }
    if (constraint instanceof Constraint.Among among) {
      return among(among, fact, inner);
    }
    if (constraint instanceof Constraint.All all) {
      return join(all.parts(), " && ", fact, inner);
    }
    if (constraint instanceof Constraint.Any any) {
      return join(any.parts(), " || ", fact, inner);
    }
    if (constraint instanceof Constraint.Group group) {
      return "( " + within(group.inner(), fact, inner) + " )";
    }
    return binding((Constraint.Binding) constraint, fact, inner);
  }

  private String join(
      List<Constraint> parts, String connective, @Nullable BoundFact fact, Scope inner) {
    return parts.stream()
        .map(part -> within(part, fact, inner))
        .collect(Collectors.joining(connective));
  }

  /** In brackets and between connectives a variable would be bound to whether that holds. */
  private String within(Constraint part, @Nullable BoundFact fact, Scope inner) {
    if (part instanceof Constraint.Binding binding) {
      mistakes.add(
          Mistake.at(part.place(), Phrase.of("rule.binding-alone"))
              .found(binding.variable() + " : " + binding.property()));
    }
    return translate(part, fact, inner);
  }

  private String binding(Constraint.Binding binding, @Nullable BoundFact fact, Scope inner) {
    Optional<Property> property = property(new Name(binding.place(), binding.property()), fact);
    if (inner.holds(binding.variable())) {
      mistakes.add(
          Mistake.at(binding.place(), Phrase.of("rule.variable-twice")).found(binding.variable()));
      return "";
    }
    property.ifPresentOrElse(
        value -> inner.bind(binding.variable(), value.in(fact == null ? null : fact.dimension())),
        () -> inner.bindUnknown(binding.variable()));
    return binding.variable() + " : " + binding.property();
  }

  private String comparison(
      Constraint.Comparison comparison, @Nullable BoundFact fact, Scope inner) {
    Optional<Property> left = resolved(comparison.left(), fact, inner);
    if (left.isEmpty()) {
      return "";
    }
    Property property = left.get();
    String operator = comparison.operator();
    boolean equality = operator.equals("==") || operator.equals("!=");
    if (!equality && !property.kind().ordered()) {
      mistakes.add(
          Mistake.at(comparison.place(), Phrase.of("rule.no-order", property.name()))
              .found(comparison.left().written() + " " + operator)
              .expected(Phrase.oneOf(List.of("==", "!="))));
      return "";
    }
    Optional<String> right = right(comparison, property, fact, inner);
    if (right.isEmpty()) {
      return "";
    }
    String one = comparison.left().written();
    return property.kind().compared()
        ? "Order." + COMPARISONS.get(operator) + "( " + one + ", " + right.get() + " )"
        : one + " " + operator + " " + right.get();
  }

  private Optional<String> right(
      Constraint.Comparison comparison, Property left, @Nullable BoundFact fact, Scope inner) {
    Operand operand = comparison.right();
    boolean names = operand instanceof Name || operand instanceof Operand.Property;
    if (!names || isWordUnquoted(operand, left, fact)) {
      checkYear(left, operand);
      return literals.print(left, operand, dimension(comparison.left(), left, fact, inner));
    }
    Optional<Property> right = resolved(operand, fact, inner);
    if (right.isPresent() && !right.get().likens(left)) {
      mistakes.add(
          Mistake.at(operand.place(), Phrase.of("rule.unlike", left.name(), right.get().name()))
              .found(operand.written()));
      return Optional.empty();
    }
    return right.map(property -> operand.written());
  }

  /** Whether a name is more likely a literal without its quotes than a property misspelt. */
  private static boolean isWordUnquoted(Operand operand, Property left, @Nullable BoundFact fact) {
    if (fact == null || !(operand instanceof Name name) || name.isVariable()) {
      return false;
    }
    Set<String> known = fact.type().properties().keySet();
    return !known.contains(name.name())
        && (!left.kind().compared() || Nearest.to(name.name(), known) == null);
  }

  private void checkYear(Property property, Operand operand) {
    if (context.complete()
        && property.name().equals("year")
        && property.kind() == Property.Kind.WHOLE
        && operand instanceof Operand.Bare bare
        && context.years().stream().noneMatch(year -> bare.written().equals(year.toString()))) {
      List<String> years = context.years().stream().map(String::valueOf).sorted().toList();
      mistakes.add(
          Mistake.at(operand.place(), Phrase.of("rule.year-without-targets"))
              .found(bare.written())
              .expected(Phrase.oneOf(years))
              .nearest(Nearest.to(bare.written(), years)));
    }
  }

  private @Nullable Dimension dimension(
      Operand operand, Property property, @Nullable BoundFact fact, Scope inner) {
    String fixed = property.unit();
    if (!fixed.isEmpty()) {
      return context.units().find(fixed).orElseThrow().dimension();
    }
    Dimension dimension =
        operand instanceof Operand.Property other
            ? inner.fact(other.variable()).map(BoundFact::dimension).orElse(null)
            : fact == null ? null : fact.dimension();
    return dimension != null && property.difference() ? dimension.ofDifference() : dimension;
  }

  private String among(Constraint.Among among, @Nullable BoundFact fact, Scope inner) {
    Optional<Property> left = resolved(among.left(), fact, inner);
    if (left.isEmpty()) {
      return "";
    }
    List<String> words = new ArrayList<>();
    for (Operand word : among.words()) {
      checkYear(left.get(), word);
      literals
          .print(left.get(), word, dimension(among.left(), left.get(), fact, inner))
          .ifPresent(words::add);
    }
    if (left.get().kind().compared()) {
      String name = left.get().name();
      mistakes.add(
          Mistake.at(among.place(), Phrase.of("rule.among-words", name))
              .found(name + " in")
              .expected(Phrase.verbatim(name + " == \"…\" || " + name + " == \"…\"")));
    }
    String one = among.left().written();
    String operator = among.negated() ? " != " : " == ";
    return words.stream()
        .map(word -> one + operator + word)
        .collect(Collectors.joining(among.negated() ? " && " : " || ", "( ", " )"));
  }

  /** The property that an operand names. */
  private Optional<Property> resolved(Operand operand, @Nullable BoundFact fact, Scope inner) {
    if (operand instanceof Name name) {
      return name.isVariable() ? variable(name, inner) : property(name, fact);
    }
    if (operand instanceof Operand.Property property) {
      Optional<BoundFact> bound = inner.fact(property.variable());
      if (bound.isEmpty()) {
        unknownVariable(property, property.variable(), inner);
        return Optional.empty();
      }
      return property(new Name(property.place(), property.property()), bound.get());
    }
    mistakes.add(
        Mistake.at(operand.place(), Phrase.of("rule.property-first"))
            .found(operand.written())
            .expected(Phrase.of("rule.form-comparison")));
    return Optional.empty();
  }

  private Optional<Property> variable(Name name, Scope inner) {
    Optional<Property> value = inner.value(name.name());
    if (value.isEmpty()) {
      if (inner.fact(name.name()).isPresent()) {
        mistakes.add(
            Mistake.at(name.place(), Phrase.of("rule.whole-fact"))
                .found(name.name())
                .expected(Phrase.verbatim(name.name() + ".…")));
      } else {
        unknownVariable(name, name.name(), inner);
      }
    }
    return value;
  }

  private void unknownVariable(Operand operand, String variable, Scope inner) {
    if (!inner.isUnbound(variable)) {
      return;
    }
    List<String> known = new ArrayList<>(inner.facts());
    known.addAll(inner.values());
    mistakes.add(Scope.unknown(operand.place(), variable, known));
  }

  private Optional<Property> property(Name name, @Nullable BoundFact fact) {
    if (fact == null) {
      mistakes.add(
          Mistake.at(name.place(), Phrase.of("rule.not-a-variable"))
              .found(name.name())
              .expected(Phrase.verbatim("$…")));
      return Optional.empty();
    }
    Optional<Property> property = fact.type().property(name.name());
    if (property.isEmpty()) {
      mistakes.add(
          Mistake.at(name.place(), Phrase.of("rule.unknown-property", fact.type().name()))
              .found(name.name())
              .expected(Phrase.oneOf(List.copyOf(fact.type().properties().keySet())))
              .nearest(Nearest.to(name.name(), fact.type().properties().keySet())));
    }
    return property;
  }
}
