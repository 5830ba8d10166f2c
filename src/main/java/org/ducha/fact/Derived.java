package org.ducha.fact;

import java.util.List;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.ducha.quantity.Unit;

/**
 * A figure computed from others, with the interval that their stated digits leave it.
 *
 * @param indicator what it is a figure of
 * @param way how it was computed
 * @param from the figures it was computed from
 */
@Term
public record Derived(
    String indicator, @Term Way way, Quantity value, Quantity low, Quantity high, List<Amount> from)
    implements Amount {

  /** Beyond so many a figure feeds on itself; none that a report gives comes near. */
  private static final int MOST_SOURCES = 64;

  public Derived {
    from = List.copyOf(from);
    if (from.stream().mapToInt(amount -> amount.sources().size()).sum() > MOST_SOURCES) {
      throw new IllegalArgumentException("a figure of too many figures");
    }
  }

  /** Part / whole, in per cent. */
  @Term
  public static Derived share(
      @Named(Term.Text.INDICATOR) String indicator, Amount part, Amount whole) {
    return new Derived(
        indicator,
        Way.SHARE,
        percent(part.value(), whole.value()),
        percent(part.low(), whole.high()),
        percent(part.high(), whole.low()),
        List.of(part, whole));
  }

  /** How many points a share lies above that of the year before. */
  @Term
  public static Derived gain(
      @Named(Term.Text.INDICATOR) String indicator, Amount now, Amount before) {
    return difference(indicator, Way.GAIN, now, before);
  }

  /** One figure less another, in points where both are per cent. */
  @Term
  public static Derived difference(
      @Named(Term.Text.INDICATOR) String indicator, Amount one, Amount other) {
    return difference(indicator, Way.DIFFERENCE, one, other);
  }

  /** now / before − 1, in per cent. */
  @Term
  public static Derived growth(
      @Named(Term.Text.INDICATOR) String indicator, Amount now, Amount before) {
    return new Derived(
        indicator,
        Way.GROWTH,
        less(percent(now.value(), before.value())),
        less(percent(now.low(), before.high())),
        less(percent(now.high(), before.low())),
        List.of(now, before));
  }

  /** 1 − now / base, in per cent: the size of the cut. */
  @Term
  public static Derived cut(@Named(Term.Text.INDICATOR) String indicator, Amount now, Amount base) {
    Derived growth = growth(indicator, now, base);
    return new Derived(
        indicator,
        Way.CUT,
        negative(growth.value),
        negative(growth.high),
        negative(growth.low),
        growth.from);
  }

  /** The first figure that it comes from cannot be right beside the second. */
  @Term
  public Finding fail(Reason reason) {
    return new Finding(Doubt.of(from.get(0), from.get(1)), Status.FAIL, reason);
  }

  /** The same in the unit and direction of its indicator. */
  public Derived in(Unit unit) {
    return new Derived(indicator, way, value.in(unit), low.in(unit), high.in(unit), from);
  }

  @Override
  public String text() {
    return value.text();
  }

  @Override
  public boolean computed() {
    return true;
  }

  /** The opposite of a cut is a growth, not a negative cut. */
  @Override
  public String said(String number) {
    return Amount.said(way == Way.CUT, number);
  }

  @Override
  public List<Source> sources() {
    return from.stream().flatMap(amount -> amount.sources().stream()).toList();
  }

  private static Derived difference(String indicator, Way way, Amount one, Amount other) {
    return new Derived(
        indicator,
        way,
        one.value().minus(other.value()),
        one.low().minus(other.high()),
        one.high().minus(other.low()),
        List.of(one, other));
  }

  private static Quantity percent(Quantity part, Quantity whole) {
    if (!part.comparableWith(whole)) {
      throw new IllegalArgumentException(part.unit() + " / " + whole.unit());
    }
    return Quantity.of(part.basic().over(whole.basic()).times(Ratio.HUNDRED), Unit.PERCENT);
  }

  private static Quantity less(Quantity percent) {
    return Quantity.of(percent.basic().minus(Ratio.HUNDRED), percent.unit());
  }

  private static Quantity negative(Quantity quantity) {
    return Quantity.ofBasic(quantity.basic().negate(), quantity.unit());
  }
}
