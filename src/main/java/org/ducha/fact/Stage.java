package org.ducha.fact;

/** How far a milestone is; the last is no stage at all. */
public enum Stage implements Word {
  /** 未启动 */
  NOT_STARTED("not-started"),
  /** 推进中 */
  UNDER_WAY("under-way"),
  /** 已完成 */
  DONE("done"),
  /** Nothing was reported. */
  UNREPORTED("unreported");

  private final String word;

  Stage(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
