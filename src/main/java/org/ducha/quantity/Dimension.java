package org.ducha.quantity;

import org.jspecify.annotations.Nullable;

/**
 * What a unit measures; quantities of two dimensions are never compared or converted.
 *
 * @param name the dimension's basic unit: 元, 亩, %, 家 …
 * @param kind how its quantities behave
 */
public record Dimension(String name, Kind kind) {
  /** How the quantities of a dimension behave. */
  public enum Kind {
    /** Money, land, area, length and whatever an office adds as divisible. */
    DIVISIBLE,
    /** Things that are counted and cannot be divided. */
    COUNTED,
    /** Per cent. */
    PERCENT,
    /** Percentage points. */
    POINTS
  }

  static final Dimension PERCENT = new Dimension("%", Kind.PERCENT);
  static final Dimension POINTS = new Dimension("个百分点", Kind.POINTS);

  /** Told apart for every figure of every check, where what is generated for it is slow. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Dimension that && kind == that.kind && name.equals(that.name));
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + kind.hashCode();
  }

  /** The dimension of a difference of two quantities. */
  public Dimension ofDifference() {
    return equals(PERCENT) ? POINTS : this;
  }

  /** Per cent and percentage points: what may be said to rise, fall or stay level. */
  public boolean isRelative() {
    return kind == Kind.PERCENT || kind == Kind.POINTS;
  }

  public boolean isCounted() {
    return kind == Kind.COUNTED;
  }
}
