package org.ducha.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ducha.quantity.Dimension;
import org.ducha.quantity.Unit;
import org.ducha.rule.Condition.Pattern;
import org.ducha.rule.Operand.Quoted;
import org.jspecify.annotations.Nullable;

/** What the quantities of the facts that a pattern matches measure, where it says so. */
final class PatternDimensions {
  private final RuleContext context;

  PatternDimensions(RuleContext context) {
    this.context = context;
  }

  /** The one dimension of all of them; null where that is not known. */
  @Nullable Dimension one(Pattern pattern) {
    Set<Dimension> all = of(pattern);
    return all.size() == 1 ? all.iterator().next() : null;
  }

  /** Every dimension that they may have; none where any may occur. */
  Set<Dimension> of(Pattern pattern) {
    Set<Dimension> dimensions = new LinkedHashSet<>();
    for (Constraint constraint : pattern.constraints()) {
      of("indicator", constraint)
          .map(id -> context.indicators().get(id))
          .filter(Objects::nonNull)
          .map(indicator -> indicator.unit().dimension())
          .forEach(dimensions::add);
      of("unit", constraint)
          .map(symbol -> context.units().find(symbol))
          .flatMap(Optional::stream)
          .map(Unit::dimension)
          .forEach(dimensions::add);
    }
    return dimensions;
  }

  /** The texts to one of which the property is held. */
  private static Stream<String> of(String property, Constraint constraint) {
    if (constraint instanceof Constraint.Comparison comparison
        && comparison.operator().equals("==")
        && comparison.left().written().equals(property)) {
      return texts(List.of(comparison.right()));
    }
    return constraint instanceof Constraint.Among among
            && !among.negated()
            && among.left().written().equals(property)
        ? texts(among.words())
        : Stream.of();
  }

  private static Stream<String> texts(List<Operand> operands) {
    return operands.stream()
        .filter(Quoted.class::isInstance)
        .map(operand -> ((Quoted) operand).text());
  }
}
