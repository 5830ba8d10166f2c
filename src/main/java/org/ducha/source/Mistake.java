package org.ducha.source;

import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in what somebody wrote, said so that he can mend it.
 *
 * @param place where
 * @param rule the name of the rule it stands in, null elsewhere
 * @param message what is wrong
 * @param found the text that is wrong
 * @param expected what would be right
 * @param nearest the valid word nearest to what was found
 */
public record Mistake(
    Place place,
    @Nullable String rule,
    Phrase message,
    @Nullable String found,
    @Nullable Phrase expected,
    @Nullable String nearest)
    implements Comparable<Mistake> {

  public static Mistake at(Place place, Phrase message) {
    return new Mistake(place, null, message, null, null, null);
  }

  public Mistake found(String text) {
    return new Mistake(place, rule, message, Excerpt.of(text), expected, nearest);
  }

  public Mistake expected(@Nullable Phrase phrase) {
    return new Mistake(place, rule, message, found, phrase, nearest);
  }

  public Mistake nearest(@Nullable String word) {
    return new Mistake(place, rule, message, found, expected, word);
  }

  public Mistake inRule(@Nullable String name) {
    String shown = name == null ? null : Excerpt.of(name);
    return new Mistake(place, shown, message, found, expected, nearest);
  }

  /** One line: place, rule, what is wrong, what was found, what was expected, the nearest word. */
  public String in(Language language) {
    return phrase().in(language);
  }

  /** The line, to be said in whichever language. */
  public Phrase phrase() {
    return Phrase.of(
        "mistake.line",
        Unseen.marked(place.toString()),
        part("mistake.in-rule", rule),
        message,
        part("mistake.found", found),
        part("mistake.expected", expected),
        part("mistake.nearest", nearest));
  }

  private static Object part(String key, @Nullable Object said) {
    return said == null ? "" : Phrase.of(key, said);
  }

  @Override
  public int compareTo(Mistake other) {
    return place.compareTo(other.place);
  }
}
