package org.ducha.source;

import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in what somebody wrote, said so that he can mend it.
 *
 * @param place where
 * @param message what is wrong
 * @param found the text that is wrong
 * @param expected what would be right
 * @param nearest the valid word nearest to what was found
 */
public record Mistake(
    Place place,
    Phrase message,
    @Nullable String found,
    @Nullable Phrase expected,
    @Nullable String nearest)
    implements Comparable<Mistake> {

  public static Mistake at(Place place, Phrase message) {
    return new Mistake(place, message, null, null, null);
  }

  public Mistake found(String text) {
    return new Mistake(place, message, Excerpt.of(text), expected, nearest);
  }

  public Mistake expected(Phrase phrase) {
    return new Mistake(place, message, found, phrase, nearest);
  }

  public Mistake nearest(@Nullable String word) {
    return new Mistake(place, message, found, expected, word);
  }

  /** One line: place, what is wrong, what was found, what was expected, the nearest word. */
  public String in(Language language) {
    StringBuilder line = new StringBuilder();
    line.append(place).append(": ").append(message.in(language));
    if (found != null) {
      line.append(Phrase.of("mistake.found", found).in(language));
    }
    if (expected != null) {
      line.append(Phrase.of("mistake.expected", expected).in(language));
    }
    if (nearest != null) {
      line.append(Phrase.of("mistake.nearest", nearest).in(language));
    }
    return line.toString();
  }

  @Override
  public int compareTo(Mistake other) {
    return place.compareTo(other.place);
  }
}
