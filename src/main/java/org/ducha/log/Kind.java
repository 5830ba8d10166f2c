package org.ducha.log;

import java.util.Arrays;

/** What was asked for. */
public enum Kind {
  CHECK("check"),
  GATE("gate");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /**
   * The kind of that word.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Kind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }
}
