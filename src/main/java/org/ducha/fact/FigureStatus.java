package org.ducha.fact;

/** How settled a figure is. */
public enum FigureStatus implements Word {
  PRELIMINARY("preliminary"),
  FINAL("final"),
  REVISED("revised");

  private final String word;

  FigureStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
