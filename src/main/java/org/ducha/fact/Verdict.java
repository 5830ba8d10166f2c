package org.ducha.fact;

/** The decision on an approval request, the worst first. */
public enum Verdict implements Word {
  /** 不同意 */
  REJECT("reject"),
  /** 复核: a person decides. */
  REVIEW("review"),
  /** 同意 */
  APPROVE("approve");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
