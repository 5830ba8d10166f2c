package org.ducha.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ducha.quantity.Ratio;

/** Numbers in sentences: few digits, but never so few that they hide on which side of a limit. */
final class Digits {
  private static final int FEW = 2;
  private static final int MANY = 12;

  private Digits() {}

  /**
   * The number with two decimals, or with as many as keep it apart from the round number it lies
   * next to.
   */
  static String of(Ratio number) {
    for (int decimals = FEW; decimals < MANY; decimals++) {
      BigDecimal rounded = number.rounded(decimals, RoundingMode.HALF_UP);
      Ratio off = number.minus(Ratio.of(rounded)).abs();
      boolean close = off.compareTo(Ratio.of(BigDecimal.ONE.movePointLeft(decimals + 2))) < 0;
      if (off.signum() == 0 || !close) {
        return number.decimal(decimals).toPlainString();
      }
    }
    return number.decimal(MANY).toPlainString();
  }
}
