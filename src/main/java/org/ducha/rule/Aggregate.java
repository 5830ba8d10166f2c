package org.ducha.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/** What {@code accumulate} can make of the values of many facts, exactly. */
public enum Aggregate {
  SUM("sum"),
  MIN("min"),
  MAX("max"),
  AVERAGE("average");

  /** How many facts there are; needs no values and no arithmetic of ours. */
  static final String COUNT = "count";

  private final String word;

  Aggregate(String word) {
    this.word = word;
  }

  static Optional<Aggregate> of(String word) {
    return Arrays.stream(values()).filter(aggregate -> aggregate.word.equals(word)).findFirst();
  }

  String word() {
    return word;
  }

  /** How it is written. */
  String form() {
    return word + "( $… )";
  }

  /** What the engine calls it: the engine has functions of these words, which round. */
  public String engineName() {
    return "exact" + word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  /**
   * What the values come to.
   *
   * @param values numbers, or quantities of one dimension
   * @return nothing where there are no values: what nobody reported is not zero
   */
  public @Nullable Object of(List<?> values) {
    if (values.isEmpty()) {
      return null;
    }
    Ratio number = values.stream().map(Aggregate::number).reduce(this::join).orElseThrow();
    Ratio result = this == AVERAGE ? number.over(values.size()) : number;
    return values.get(0) instanceof Quantity first
        ? Quantity.ofBasic(result, first.unit())
        : result;
  }

  private Ratio join(Ratio one, Ratio other) {
    return switch (this) {
      case SUM, AVERAGE -> one.plus(other);
      case MIN -> one.min(other);
      case MAX -> one.max(other);
    };
  }

  private static Ratio number(Object value) {
    if (value instanceof Quantity quantity) {
      return quantity.basic();
    }
    return value instanceof Integer whole ? Ratio.of(whole) : (Ratio) value;
  }
}
