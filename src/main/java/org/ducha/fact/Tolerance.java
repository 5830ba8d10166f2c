package org.ducha.fact;

/** Where a shortfall stands against the tolerance that its target carries. */
public enum Tolerance implements Word {
  /** The target carries none. */
  NONE("none"),
  WITHIN("within"),
  BEYOND("beyond");

  private final String word;

  Tolerance(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
