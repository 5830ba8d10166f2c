package org.ducha.log;

import java.util.List;

/**
 * What was answered.
 *
 * @param outcomes in a word each: {@code approve}, {@code review}, {@code reject}; {@code pass},
 *     {@code warn}, {@code fail}, {@code pending}; {@code error}
 * @param result in full, as JSON
 */
public record Answer(List<String> outcomes, String result) {
  public Answer {
    outcomes = List.copyOf(outcomes);
  }
}
