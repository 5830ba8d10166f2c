package org.ducha.quantity;

/**
 * A quantity as somebody stated it.
 *
 * <p>Stated digits stand for an interval: ± half a unit of the last digit. Two statements disagree
 * only where their intervals do not meet.
 *
 * @param quantity the value itself, in the unit it was stated in
 * @param written as written, in half width and without spaces
 * @param low the lower end of what the digits stand for
 * @param high the upper end
 * @param digits the significant digits
 */
public record Stated(Quantity quantity, String written, Quantity low, Quantity high, int digits)
    implements Reading {

  /** The same in another unit of its dimension; {@code written} stays. */
  public Stated in(Unit unit) {
    return new Stated(quantity.in(unit), written, low.in(unit), high.in(unit), digits);
  }

  /** This changed by just that much; it stands for as wide an interval as before. */
  public Stated movedBy(Quantity change) {
    Quantity moved = quantity.movedBy(change);
    return new Stated(moved, moved.fullText(), low.movedBy(change), high.movedBy(change), digits);
  }
}
