package org.ducha.fact;

/** How strictly a target binds. */
public enum Strength implements Word {
  /** 约束性: any shortfall fails. */
  BINDING("binding"),
  /** 预期性: tolerance inside the year. */
  EXPECTED("expected"),
  /** 争取性: never worse than a warning. */
  ASPIRATIONAL("aspirational");

  private final String word;

  Strength(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
