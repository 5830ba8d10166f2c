package org.ducha.fact;

/** Whether a snapshot means to report everything. */
public enum Coverage implements Word {
  FULL("full"),
  /** What is not reported is no lapse. */
  PARTIAL("partial");

  private final String word;

  Coverage(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
