package org.ducha.fact;

/** What a finding is about. */
public enum Kind implements Word {
  TARGET("target"),
  MILESTONE("milestone"),
  /** A figure that looks wrong. */
  QUALITY("quality"),
  /** A waiver without effect. */
  WAIVER("waiver");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
