package org.ducha.quantity;

import java.math.BigDecimal;

/**
 * A unit as it is written, with its multiplier: 元, 亿元, 万件, %, 个百分点.
 *
 * @param symbol as written
 * @param dimension what it measures
 * @param scale how many of the dimension's basic unit it is
 */
public record Unit(String symbol, Dimension dimension, BigDecimal scale) {
  /** Per cent. */
  public static final Unit PERCENT = new Unit("%", Dimension.PERCENT, BigDecimal.ONE);

  /** Percentage points. */
  public static final Unit POINTS = new Unit("个百分点", Dimension.POINTS, BigDecimal.ONE);

  private static final String ANY_COUNTER = "个";

  Unit multiplied(String multiplier, BigDecimal factor) {
    return new Unit(multiplier + symbol, dimension, scale.multiply(factor));
  }

  /**
   * Whether a quantity in this unit can be read in the other: one dimension, or 个 for a counter.
   */
  public boolean serves(Unit other) {
    return dimension.equals(other.dimension)
        || (dimension.name().equals(ANY_COUNTER) && other.dimension.isCounted());
  }

  /** Whether it is the unit its dimension is named after, or as large. */
  public boolean isBasic() {
    return scale.compareTo(BigDecimal.ONE) == 0;
  }

  /** The unit in which a difference of two quantities in this unit is stated. */
  public Unit ofDifference() {
    return dimension.equals(Dimension.PERCENT) ? POINTS : this;
  }

  @Override
  public String toString() {
    return symbol;
  }
}
