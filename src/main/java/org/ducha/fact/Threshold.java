package org.ducha.fact;

import java.math.RoundingMode;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;

/**
 * A limit and how a figure is held against it.
 *
 * @param operator how
 * @param limit exact
 */
public record Threshold(Operator operator, Quantity limit) {
  private static final int USUAL_DECIMALS = 6;
  private static final int MOST_DECIMALS = 30;

  /** The limit rounded to the side that passes, with {@code >} or {@code <} where it is strict. */
  public String text() {
    return switch (operator) {
      case AT_LEAST -> limit.roundedTo(RoundingMode.CEILING).text();
      case MORE_THAN -> ">" + limit.roundedTo(RoundingMode.CEILING).text();
      case AT_MOST -> limit.roundedTo(RoundingMode.FLOOR).text();
      case LESS_THAN -> "<" + limit.roundedTo(RoundingMode.FLOOR).text();
      case EXACTLY -> limit.text(MOST_DECIMALS);
    };
  }

  /** The limit with as many decimals as show on which side of it the value lies. */
  public String limitBeside(Quantity value) {
    for (int decimals = USUAL_DECIMALS; decimals < MOST_DECIMALS; decimals++) {
      Quantity rounded = Quantity.of(limit.amount().roundedHalfUp(decimals), limit.unit());
      if (value.compareTo(rounded) == value.compareTo(limit)) {
        return rounded.text(decimals);
      }
    }
    return limit.text(MOST_DECIMALS);
  }

  /** Whether the value keeps the limit. */
  public boolean keptBy(Quantity value) {
    int order = value.compareTo(limit);
    return switch (operator) {
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
      case EXACTLY -> order == 0;
    };
  }

  /** How far the value lies on the wrong side; zero where it is on the limit or keeps it. */
  public Quantity shortfall(Quantity value) {
    Quantity below = limit.minus(value);
    return switch (operator) {
      case AT_LEAST, MORE_THAN -> positive(below);
      case AT_MOST, LESS_THAN -> positive(value.minus(limit));
      case EXACTLY -> Quantity.ofBasic(below.basic().abs(), below.unit());
    };
  }

  /**
   * The value with that many decimals, or with as many more as it takes to show it on its own side
   * of the limit.
   */
  public String shown(Quantity value, int decimals) {
    for (int more = decimals; more < MOST_DECIMALS; more++) {
      Quantity rounded = Quantity.of(value.amount().roundedHalfUp(more), value.unit());
      if (rounded.compareTo(limit) == value.compareTo(limit)) {
        return rounded.text(more);
      }
    }
    return value.text(MOST_DECIMALS);
  }

  private static Quantity positive(Quantity quantity) {
    return Quantity.ofBasic(quantity.basic().max(Ratio.ZERO), quantity.unit());
  }
}
