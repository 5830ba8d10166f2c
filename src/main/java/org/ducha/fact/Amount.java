package org.ducha.fact;

import java.util.List;
import org.ducha.quantity.Quantity;
import org.ducha.source.Place;

/** A quantity of an indicator, reported or derived. */
public sealed interface Amount permits ReportedAmount, Derived {
  @Term(text = Term.Text.INDICATOR)
  String indicator();

  @Term
  Quantity value();

  /** The lower end of what the stated digits stand for. */
  @Term
  Quantity low();

  /** The upper end of what the stated digits stand for. */
  @Term
  Quantity high();

  /** Whether it lies above zero whatever its stated digits stand for, so that it can divide. */
  @Term
  default boolean positive() {
    return low().signum() > 0;
  }

  /** The basic unit: 元, 亩, %, 家 … */
  @Term(text = Term.Text.UNIT)
  default String unit() {
    return value().unit().dimension().name();
  }

  /** As it was written, or as it comes out. */
  String text();

  /** Whether it comes out of a computation, so that nobody chose its digits. */
  default boolean computed() {
    return false;
  }

  /** A number of this as people say it. */
  default String said(String number) {
    return number;
  }

  /** The size of a cut as people say it: below zero it is a growth. */
  static String said(boolean cut, String number) {
    return cut && number.startsWith("-") ? "增长" + number.substring(1) : number;
  }

  /** The reported figures that it is or comes from. */
  List<Source> sources();

  /**
   * A reported figure that something was derived from.
   *
   * @param about its indicator
   * @param place where it was reported
   */
  record Source(Heading about, Place place) {}
}
