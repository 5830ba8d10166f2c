package org.ducha.message;

import java.util.List;

/**
 * Something to say in whichever language it will be read in.
 *
 * @param key the key in the resource bundles
 * @param arguments texts, or phrases that are put into the same language
 */
public record Phrase(String key, List<Object> arguments) {
  private static final String VERBATIM = "verbatim";

  /** More than these nobody reads. */
  private static final int MOST_WORDS = 60;

  /** A message of the bundles; each argument is a phrase or is shown as its text. */
  public static Phrase of(String key, Object... arguments) {
    return new Phrase(key, List.of(arguments));
  }

  /** A text that is the same in every language: an id, a unit, what somebody wrote. */
  public static Phrase verbatim(String text) {
    return of(VERBATIM, text);
  }

  /** Several phrases, one of which is meant. */
  public static Phrase oneOf(List<String> words) {
    if (words.size() > MOST_WORDS) {
      return of("one-of", String.join(" · ", words.subList(0, MOST_WORDS)) + " · …");
    }
    return words.size() == 1 ? verbatim(words.get(0)) : of("one-of", String.join(" · ", words));
  }

  /** This in that language. */
  public String in(Language language) {
    return Messages.in(language).text(this);
  }
}
