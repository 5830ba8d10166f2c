package org.ducha.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number, compared by cross multiplication and never rounded before it is
 * printed.
 *
 * <p>Twelfths of a target and quotients of two figures do not end as decimals; a verdict must not
 * depend on where somebody cut them off.
 */
public final class Ratio implements Comparable<Ratio> {
  /** Decimals that a printed quantity shows at the most. */
  static final int PRINTED_DECIMALS = 6;

  public static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);
  public static final Ratio HUNDRED = of(100);

  private final BigDecimal numerator;
  private final BigDecimal denominator;

  /** Beyond so many digits a number feeds on itself; none that a person states comes near. */
  private static final int MOST_DIGITS = 2400;

  private Ratio(BigDecimal numerator, BigDecimal denominator) {
    if (numerator.precision() > MOST_DIGITS || denominator.precision() > MOST_DIGITS) {
      throw new ArithmeticException("a number of too many digits");
    }
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** The decimal itself. */
  public static Ratio of(BigDecimal value) {
    return new Ratio(value, BigDecimal.ONE);
  }

  /** The whole number itself. */
  public static Ratio of(long value) {
    return of(BigDecimal.valueOf(value));
  }

  /**
   * The quotient of two decimals.
   *
   * @throws ArithmeticException if {@code denominator} is zero
   */
  public static Ratio of(BigDecimal numerator, BigDecimal denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a ratio to zero");
    }
    return denominator.signum() < 0
        ? new Ratio(numerator.negate(), denominator.negate())
        : new Ratio(numerator, denominator);
  }

  public Ratio plus(Ratio other) {
    if (denominator.compareTo(other.denominator) == 0) {
      return new Ratio(numerator.add(other.numerator), denominator);
    }
    return new Ratio(
        product(numerator, other.denominator).add(product(other.numerator, denominator)),
        product(denominator, other.denominator));
  }

  public Ratio minus(Ratio other) {
    if (denominator.compareTo(other.denominator) == 0) {
      return new Ratio(numerator.subtract(other.numerator), denominator);
    }
    return new Ratio(
        product(numerator, other.denominator).subtract(product(other.numerator, denominator)),
        product(denominator, other.denominator));
  }

  /** Most numbers were never divided: their denominator is one. */
  @SuppressWarnings("ReferenceEquality") // another one gives the same, only not as fast
  private static BigDecimal product(BigDecimal one, BigDecimal other) {
    if (one == BigDecimal.ONE) {
      return other;
    }
    return other == BigDecimal.ONE ? one : one.multiply(other);
  }

  public Ratio times(Ratio other) {
    return new Ratio(product(numerator, other.numerator), product(denominator, other.denominator));
  }

  public Ratio times(BigDecimal factor) {
    return new Ratio(product(numerator, factor), denominator);
  }

  public Ratio times(long factor) {
    return times(BigDecimal.valueOf(factor));
  }

  /**
   * This divided by the other.
   *
   * @throws ArithmeticException if the other is zero
   */
  public Ratio over(Ratio other) {
    return of(product(numerator, other.denominator), product(denominator, other.numerator));
  }

  /**
   * This divided by a whole number.
   *
   * @throws ArithmeticException if the divisor is zero
   */
  public Ratio over(long divisor) {
    return of(numerator, product(denominator, BigDecimal.valueOf(divisor)));
  }

  public Ratio negate() {
    return new Ratio(numerator.negate(), denominator);
  }

  public Ratio abs() {
    return numerator.signum() < 0 ? negate() : this;
  }

  public int signum() {
    return numerator.signum();
  }

  public Ratio min(Ratio other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Ratio max(Ratio other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The greatest whole number that is not above this. */
  public Ratio floor() {
    return of(rounded(0, RoundingMode.FLOOR));
  }

  /** The smallest whole number that is not below this. */
  public Ratio ceiling() {
    return of(rounded(0, RoundingMode.CEILING));
  }

  /** This as a decimal with that many decimals. */
  public BigDecimal rounded(int decimals, RoundingMode mode) {
    return numerator.divide(denominator, decimals, mode);
  }

  /** This rounded half-up to that many decimals. */
  public Ratio roundedHalfUp(int decimals) {
    return of(rounded(decimals, RoundingMode.HALF_UP));
  }

  /** This as a plain decimal: exact where it ends within six decimals, else half-up to six. */
  public BigDecimal decimal() {
    return plain(rounded(PRINTED_DECIMALS, RoundingMode.HALF_UP));
  }

  /** This rounded half-up to that many decimals, without trailing zeros or an exponent. */
  public BigDecimal decimal(int decimals) {
    return plain(rounded(decimals, RoundingMode.HALF_UP));
  }

  /** This in full: a decimal, or a decimal / a decimal where it was divided. */
  public String exact() {
    String above = plain(numerator).toPlainString();
    return denominator.compareTo(BigDecimal.ONE) == 0
        ? above
        : above + "/" + plain(denominator).toPlainString();
  }

  /** The decimal without trailing zeros and without an exponent. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public int compareTo(Ratio other) {
    if (denominator.compareTo(other.denominator) == 0) {
      return numerator.compareTo(other.numerator);
    }
    return product(numerator, other.denominator).compareTo(product(other.numerator, denominator));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio ratio && compareTo(ratio) == 0;
  }

  @Override
  public int hashCode() {
    return numerator.divide(denominator, MathContext.DECIMAL64).stripTrailingZeros().hashCode();
  }

  @Override
  public String toString() {
    return decimal().toPlainString();
  }
}
