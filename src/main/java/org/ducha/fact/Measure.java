package org.ducha.fact;

/** What the size of a shortfall is measured in. */
public enum Measure implements Word {
  /** Percentage points of the year's target. */
  LAG("lag"),
  /** Per cent of the target. */
  SHARE("share"),
  /** Percentage points, where the target is stated in them or is 0 %. */
  POINTS("points"),
  /** Nothing: a target of zero, or a time at which nothing is required yet. */
  NONE("none");

  private final String word;

  Measure(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
