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

  /** The same mistake elsewhere. */
  public Mistake at(Place elsewhere) {
    return new Mistake(elsewhere, rule, message, found, expected, nearest);
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
    return Unseen.marked(place.toString()) + ": " + said().in(language);
  }

  /** All of it but its place. */
  public Phrase said() {
    boolean same = expected != null && nearest != null && expected.equals(Phrase.verbatim(nearest));
    return Phrase.of(
        "mistake.said",
        part("mistake.in-rule", rule),
        message,
        part("mistake.found", found == null || found.isBlank() ? null : found),
        part("mistake.expected", expected),
        part("mistake.nearest", same ? null : nearest));
  }

  private static Object part(String key, @Nullable Object argument) {
    return argument == null ? "" : Phrase.of(key, argument);
  }

  @Override
  public int compareTo(Mistake other) {
    return place.compareTo(other.place);
  }
}
