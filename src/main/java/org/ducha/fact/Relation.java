package org.ducha.fact;

/** How targets are related. */
public enum Relation implements Word {
  SUM("sum"),
  PART("part"),
  DIFFERENCE("difference"),
  SHARE("share"),
  LEVEL("level"),
  GROWTH("growth"),
  SHARE_GAIN("share-gain");

  private final String word;

  Relation(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
