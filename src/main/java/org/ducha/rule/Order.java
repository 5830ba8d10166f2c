package org.ducha.rule;

import java.time.LocalDate;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * How rules compare numbers, quantities and days: exactly. What does not apply, and a quantity of
 * another dimension, keeps no comparison.
 *
 * <p>Public because the rules that are handed to the engine call it; nobody else should.
 */
public final class Order {
  private Order() {}

  public static boolean below(@Nullable Object one, @Nullable Object other) {
    Integer order = order(one, other);
    return order != null && order < 0;
  }

  public static boolean atMost(@Nullable Object one, @Nullable Object other) {
    Integer order = order(one, other);
    return order != null && order <= 0;
  }

  public static boolean above(@Nullable Object one, @Nullable Object other) {
    Integer order = order(one, other);
    return order != null && order > 0;
  }

  public static boolean atLeast(@Nullable Object one, @Nullable Object other) {
    Integer order = order(one, other);
    return order != null && order >= 0;
  }

  public static boolean same(@Nullable Object one, @Nullable Object other) {
    Integer order = order(one, other);
    return order != null && order == 0;
  }

  public static boolean different(@Nullable Object one, @Nullable Object other) {
    Integer order = order(one, other);
    return order != null && order != 0;
  }

  /** Whether there is anything at all; nothing comes of no facts. */
  public static boolean known(@Nullable Object value) {
    return value != null;
  }

  /** A number as a rule states it. */
  public static Ratio number(String text) {
    return Numbers.read(text).orElseThrow();
  }

  /** A quantity as a rule states it, in the basic unit of its dimension. */
  public static Amount quantity(String dimension, String basic) {
    return new Amount(dimension, number(basic));
  }

  /** A day as a rule states it. */
  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** A quantity without its unit. */
  public record Amount(String dimension, Ratio basic) {}

  /** Which is more; null where the two cannot be compared. */
  private static @Nullable Integer order(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Quantity quantity) {
      return order(quantity, other);
    }
    if (one instanceof Ratio ratio && other instanceof Ratio that) {
      return ratio.compareTo(that);
    }
    return one instanceof LocalDate day && other instanceof LocalDate that
        ? (Integer) day.compareTo(that)
        : null;
  }

  private static @Nullable Integer order(Quantity quantity, @Nullable Object other) {
    if (other instanceof Quantity that) {
      return quantity.comparableWith(that) ? (Integer) quantity.compareTo(that) : null;
    }
    return other instanceof Amount amount
            && amount.dimension().equals(quantity.unit().dimension().name())
        ? (Integer) quantity.basic().compareTo(amount.basic())
        : null;
  }
}
