package org.ducha.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ducha.rule.Condition.Pattern;
import org.ducha.rule.Constraint.Among;
import org.ducha.rule.Constraint.Comparison;
import org.ducha.rule.Operand.Name;
import org.ducha.rule.Operand.Quoted;

/**
 * Which figures the rules compute from which others of the same period.
 *
 * @param all what each rule computes
 */
public record Derivations(List<Derivation> all) {
  private static final Set<String> COMPUTED_FROM = Set.of("Figure", "Derived", "Comparison");

  /**
   * What one rule computes.
   *
   * @param of the figure, nothing where the rule does not say
   * @param from the figures it takes; nothing where a pattern takes any
   */
  public record Derivation(Optional<String> of, Optional<Set<String>> from) {
    boolean takes(String indicator) {
      return from.isEmpty() || from.get().contains(indicator);
    }
  }

  /**
   * @param rules that derive figures
   */
  static Derivations of(Collection<CheckedRule> rules) {
    List<Derivation> all = new ArrayList<>();
    for (CheckedRule rule : rules) {
      Optional<Set<String>> from = from(rule.rule().conditions());
      rule.rule().insertions().stream()
          .map(Drafts::idIn)
          .forEach(of -> all.add(new Derivation(of, from)));
    }
    return new Derivations(List.copyOf(all));
  }

  private static Optional<Set<String>> from(List<Condition> conditions) {
    Set<String> from = new HashSet<>();
    for (Condition condition : conditions) {
      if (condition instanceof Pattern pattern && COMPUTED_FROM.contains(pattern.type())) {
        Set<String> named = named(pattern);
        if (named.isEmpty()) {
          return Optional.empty();
        }
        from.addAll(named);
      }
    }
    return Optional.of(from);
  }

  /** The indicators that a pattern is limited to; none where it takes any. */
  private static Set<String> named(Pattern pattern) {
    Set<String> named = new HashSet<>();
    for (Constraint constraint : pattern.constraints()) {
      if (constraint instanceof Comparison comparison
          && comparison.operator().equals("==")
          && isIndicator(comparison.left())
          && comparison.right() instanceof Quoted id) {
        named.add(id.text());
      } else if (constraint instanceof Among among
          && !among.negated()
          && isIndicator(among.left())) {
        among.words().stream()
            .filter(Quoted.class::isInstance)
            .forEach(id -> named.add(((Quoted) id).text()));
      }
    }
    return named;
  }

  private static boolean isIndicator(Operand operand) {
    return operand instanceof Name name && name.name().equals("indicator");
  }

  /** Every figure that follows from a figure of that indicator, by however many steps. */
  public Set<String> following(String indicator) {
    Set<String> following = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(indicator));
    while (!open.isEmpty()) {
      String from = open.pop();
      all.stream()
          .filter(derivation -> derivation.takes(from))
          .flatMap(derivation -> derivation.of().stream())
          .filter(following::add)
          .forEach(open::push);
    }
    return following;
  }

  /** The figures from which one of that indicator can be computed. */
  public Set<String> sources(String indicator) {
    Set<String> sources = new TreeSet<>();
    all.stream()
        .filter(derivation -> derivation.of().filter(indicator::equals).isPresent())
        .flatMap(derivation -> derivation.from().stream())
        .forEach(sources::addAll);
    return sources;
  }
}
