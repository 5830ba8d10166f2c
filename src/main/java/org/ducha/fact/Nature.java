package org.ducha.fact;

/** What kind of figure an indicator has. */
public enum Nature implements Word {
  /** Since 1 January. */
  CUMULATIVE("cumulative"),
  /** As it stands on the day. */
  STOCK("stock"),
  /** A rate of growth or another rate, a difference of rates. */
  RATE("rate"),
  /** A part of a whole. */
  SHARE("share"),
  /** A place in an order. */
  RANK("rank");

  private final String word;

  Nature(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
