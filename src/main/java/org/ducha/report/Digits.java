package org.ducha.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;

/** Numbers in sentences: few digits, but never so few that they hide on which side of a limit. */
final class Digits {
  private static final int FEW = 2;
  private static final int ENOUGH = 4;
  private static final int MANY = 30;

  private Digits() {}

  /**
   * The number in full where it ends within four decimals; else with two, or with as many as keep
   * it apart from the round number it lies next to: 10.00004 is not 10.
   */
  static String of(Ratio number) {
    if (Ratio.of(number.decimal(ENOUGH)).equals(number)) {
      return number.decimal(ENOUGH).toPlainString();
    }
    for (int decimals = FEW; decimals < MANY; decimals++) {
      BigDecimal rounded = number.rounded(decimals, RoundingMode.HALF_UP);
      boolean round = rounded.stripTrailingZeros().scale() < decimals;
      if (!round || Ratio.of(rounded).equals(number)) {
        return number.decimal(decimals).toPlainString();
      }
    }
    return number.decimal(MANY).toPlainString();
  }

  /** A quantity in its own unit: in full where it ends within six decimals, else with few. */
  static String of(Quantity quantity) {
    return ends(quantity) ? quantity.text() : of(quantity.amount()) + quantity.unit();
  }

  /** Whether it ends within six decimals of its own unit. */
  static boolean ends(Quantity quantity) {
    return Ratio.of(quantity.amount().decimal()).equals(quantity.amount());
  }
}
