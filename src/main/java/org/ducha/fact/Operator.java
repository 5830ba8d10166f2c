package org.ducha.fact;

/** How a figure is held against a target. */
public enum Operator implements Word {
  AT_LEAST(">="),
  MORE_THAN(">"),
  AT_MOST("<="),
  LESS_THAN("<"),
  EXACTLY("==");

  private final String word;

  Operator(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
