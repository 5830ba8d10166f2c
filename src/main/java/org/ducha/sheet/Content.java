package org.ducha.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ducha.message.Phrase;

/** What a cell that is not blank holds. */
sealed interface Content {
  /** Words, or a number that was entered as text. */
  record Text(String text) implements Content {}

  /**
   * A number as it is shown.
   *
   * @param value exact; of a cell shown in per cent, the per cent
   * @param suffix what the cell's format writes behind it: {@code %}, a unit, nothing
   */
  record Numeral(BigDecimal value, String suffix) implements Content {
    @Override
    public String toString() {
      return value.toPlainString() + suffix;
    }
  }

  /** A date. */
  record Day(LocalDate day) implements Content {}

  /** Something of which nobody can be certain what it says. */
  record Unusable(Phrase why, String found) implements Content {}
}
