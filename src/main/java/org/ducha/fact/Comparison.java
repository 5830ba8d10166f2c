package org.ducha.fact;

import org.ducha.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/** A figure beside that of the year before. */
@Term
public record Comparison(Figure figure, Baseline baseline) {
  @Term
  public static Comparison of(Figure figure, Baseline baseline) {
    return new Comparison(figure, baseline);
  }

  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return figure.indicator();
  }

  /** How many times the figure of the year before; nothing where that is zero. */
  @Term
  public @Nullable Ratio ratio() {
    Ratio before = baseline.value().basic();
    return before.signum() == 0 ? null : figure.value().basic().over(before);
  }

  /** The figure cannot be right beside that of the year before. */
  @Term
  public Finding fail(Reason reason) {
    return figure.fail(reason, baseline);
  }
}
