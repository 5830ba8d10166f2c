package org.ducha.log;

/**
 * What was answered.
 *
 * @param word in a word: {@code approve}, {@code review}, {@code reject}; {@code pass}, {@code
 *     warn}, {@code fail}, {@code pending}; {@code error}
 * @param result in full, as JSON
 */
public record Answer(String word, String result) {}
