package org.ducha.fact;

/** How a figure is derived from others. */
public enum Way implements Word {
  /** Part / whole. */
  SHARE("share"),
  /** A share less the share of the year before. */
  GAIN("gain"),
  /** A level against the level of the year before. */
  GROWTH("growth"),
  /** How far a level lies below its base. */
  CUT("cut"),
  /** One figure less another. */
  DIFFERENCE("difference");

  private final String word;

  Way(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
