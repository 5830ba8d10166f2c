package org.ducha.fact;

/** What is required of a target at the end of a period inside the year. */
public enum Pace implements Word {
  /** The full target in every period. */
  STEADY("steady"),
  /** The target × months / 12, 序时进度. */
  LINEAR("linear"),
  /** Declared steps, interpolated. */
  TRAJECTORY("trajectory"),
  /** Judged in full at the year's end, before that only whether it is met already. */
  YEAR_END("year-end"),
  /** Published once a year, months late. */
  ANNUAL("annual"),
  /** One occurrence is a failure in any period. */
  ZERO("zero");

  private final String word;

  Pace(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
