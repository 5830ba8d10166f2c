package org.ducha.quantity;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount with its unit.
 *
 * <p>Equality and order are those of the amounts: 1万亩 equals 10000亩. Quantities of two dimensions
 * have no order.
 */
public final class Quantity implements Comparable<Quantity> {
  private static final int FULL_DECIMALS = 16;

  private final Ratio basic;
  private final Unit unit;

  private Quantity(Ratio basic, Unit unit) {
    this.basic = basic;
    this.unit = unit;
  }

  /** That many of the unit. */
  public static Quantity of(Ratio amount, Unit unit) {
    return new Quantity(amount.times(unit.scale()), unit);
  }

  /** That many of the dimension's basic unit, printed in {@code unit}. */
  public static Quantity ofBasic(Ratio basic, Unit unit) {
    return new Quantity(basic, unit);
  }

  /** How many of the dimension's basic unit this is. */
  public Ratio basic() {
    return basic;
  }

  /** How many of its own unit this is. */
  public Ratio amount() {
    return basic.over(Ratio.of(unit.scale()));
  }

  public Unit unit() {
    return unit;
  }

  public int signum() {
    return basic.signum();
  }

  /**
   * The same quantity in another unit.
   *
   * @throws IllegalArgumentException if this unit does not serve for the other
   */
  public Quantity in(Unit other) {
    if (!unit.serves(other)) {
      throw new IllegalArgumentException(unit + " is no " + other);
    }
    return new Quantity(basic, other);
  }

  /**
   * The difference, in points where both are per cent.
   *
   * @throws IllegalArgumentException if the dimensions differ
   */
  public Quantity minus(Quantity other) {
    requireSameDimension(other);
    return new Quantity(basic.minus(other.basic), unit.ofDifference());
  }

  /**
   * This changed by that much, in points where this is per cent.
   *
   * @throws IllegalArgumentException if the change is of another dimension
   */
  public Quantity movedBy(Quantity change) {
    if (!change.unit.serves(unit.ofDifference())) {
      throw new IllegalArgumentException(unit + " does not change by " + change.unit);
    }
    return new Quantity(basic.plus(change.basic), unit);
  }

  /** Whether the two can be compared. */
  public boolean comparableWith(Quantity other) {
    return unit.dimension().equals(other.unit.dimension());
  }

  /**
   * @throws IllegalArgumentException if the dimensions differ
   */
  @Override
  public int compareTo(Quantity other) {
    requireSameDimension(other);
    return basic.compareTo(other.basic);
  }

  private void requireSameDimension(Quantity other) {
    if (!comparableWith(other)) {
      throw new IllegalArgumentException(unit + " and " + other.unit + " are two dimensions");
    }
  }

  /** As people write it, rounded half-up to that many decimals of its own unit. */
  public String text(int decimals) {
    return amount().decimal(decimals).toPlainString() + unit;
  }

  /** As people write it, in its own unit: exact where that ends within six decimals. */
  public String text() {
    return text(Ratio.PRINTED_DECIMALS);
  }

  /** As people write it, in full wherever that ends as a decimal that a sum of figures can have. */
  public String fullText() {
    return Ratio.of(amount().decimal(FULL_DECIMALS)).equals(amount())
        ? text(FULL_DECIMALS)
        : text();
  }

  /**
   * This rounded to the side that still keeps a limit of this size: to whole things where they are
   * counted, and to six decimals of its own unit.
   */
  public Quantity roundedTo(RoundingMode mode) {
    Quantity whole =
        unit.dimension().isCounted() ? new Quantity(Ratio.of(basic.rounded(0, mode)), unit) : this;
    return of(Ratio.of(whole.amount().rounded(Ratio.PRINTED_DECIMALS, mode)), unit);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quantity that && comparableWith(that) && basic.equals(that.basic);
  }

  @Override
  public int hashCode() {
    return basic.hashCode() * 31 + unit.dimension().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
