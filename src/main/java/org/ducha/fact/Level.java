package org.ducha.fact;

/** How urgently the office follows something up, the most urgent first. */
public enum Level implements Word {
  /** 红色督办 */
  RED("red"),
  /** 黄色预警 */
  YELLOW("yellow"),
  /** 蓝色提示 */
  BLUE("blue");

  private final String word;

  Level(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
