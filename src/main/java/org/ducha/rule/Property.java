package org.ducha.rule;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.ducha.fact.Term;
import org.ducha.fact.Word;
import org.ducha.quantity.Dimension;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A property of a fact.
 *
 * @param kind what it holds
 * @param type its class
 * @param text what its texts are, for {@link Kind#TEXT}
 * @param unit the unit of its quantities, empty where it is not always the same
 * @param difference whether its quantities are differences of figures
 */
record Property(
    String name, Kind kind, Class<?> type, Term.Text text, String unit, boolean difference) {
  /** What a property holds. */
  enum Kind {
    TRUTH(boolean.class, false),
    WHOLE(int.class, true),
    NUMBER(Ratio.class, true),
    QUANTITY(Quantity.class, true),
    DAY(LocalDate.class, true),
    WORD(Word.class, false),
    TEXT(String.class, false);

    private final Class<?> type;
    private final boolean ordered;

    Kind(Class<?> type, boolean ordered) {
      this.type = type;
      this.ordered = ordered;
    }

    /** Whether one value can be more than another. */
    boolean ordered() {
      return ordered;
    }

    /** Whether its values are compared by ducha's own methods, exactly and past absent ones. */
    boolean compared() {
      return this == NUMBER || this == QUANTITY || this == DAY;
    }

    static Optional<Kind> of(Class<?> type) {
      for (Kind kind : values()) {
        if (kind.type.isAssignableFrom(type)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  static Property of(Method method) {
    Term term = Objects.requireNonNull(Vocabulary.term(method));
    Class<?> type = method.getReturnType();
    return new Property(
        method.getName(),
        Kind.of(type).orElseThrow(),
        type,
        term.text(),
        term.unit(),
        term.difference());
  }

  /** The result of counting facts, bound to a variable. */
  static Property count(String variable) {
    return new Property(variable, Kind.WHOLE, int.class, Term.Text.ANY, "", false);
  }

  /** What an aggregate of these comes to, bound to a variable. */
  Property aggregate(String variable) {
    return kind == Kind.QUANTITY
        ? new Property(variable, kind, type, text, unit, difference)
        : new Property(variable, Kind.NUMBER, Ratio.class, Term.Text.ANY, "", false);
  }

  /** The same, its quantities all of that dimension. */
  Property in(@Nullable Dimension dimension) {
    if (dimension == null || kind != Kind.QUANTITY || !unit.isEmpty()) {
      return this;
    }
    Dimension own = difference ? dimension.ofDifference() : dimension;
    return new Property(name, kind, type, text, own.name(), false);
  }

  /** Whether an aggregate of these can be told. */
  boolean isAggregated() {
    return kind == Kind.WHOLE || kind == Kind.NUMBER || kind == Kind.QUANTITY;
  }

  /** Whether the two hold the same kind of thing. */
  boolean likens(Property other) {
    return kind == other.kind && (kind != Kind.WORD || type == other.type);
  }
}
