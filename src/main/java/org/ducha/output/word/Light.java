package org.ducha.output.word;

import org.ducha.fact.Status;
import org.ducha.message.Language;
import org.ducha.output.Told;
import org.ducha.report.Sentences;

/**
 * The word of a light in its colour.
 *
 * @param colour dark enough to be read on paper; empty for that of the text around it
 */
record Light(String word, String colour) {
  static final Light NONE = new Light("", "");

  static Light of(Told told) {
    return new Light(told.light(), colour(told.finding().status()));
  }

  static Light of(Status status, Language language) {
    return new Light(Sentences.word(status).in(language), colour(status));
  }

  private static String colour(Status status) {
    return switch (status) {
      case FAIL -> "B3261E";
      case WARN -> "8A5A00";
      case PASS -> "1E6B3C";
      case PENDING -> "";
    };
  }

  @Override
  public String toString() {
    return word;
  }
}
