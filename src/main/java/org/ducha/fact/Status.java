package org.ducha.fact;

/** The four lights. */
public enum Status implements Word {
  /** 未达标 */
  FAIL("fail"),
  /** 预警 */
  WARN("warn"),
  /** 达标 */
  PASS("pass"),
  /** 暂不评价 */
  PENDING("pending");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
