package org.ducha.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.source.Place;

/**
 * A rule as it was read.
 *
 * @param name as it stands between its quotes
 * @param place where it begins
 * @param text as its author wrote it, to be shown and never compiled
 * @param notes what its annotations say
 * @param conditions what stands after {@code when}
 * @param insertions what is inserted after {@code then}
 * @param whole whether all of it could be read; what could not be read has been reported
 */
public record Rule(
    String name,
    Place place,
    String text,
    Map<String, Note> notes,
    List<Condition> conditions,
    List<Expression> insertions,
    boolean whole) {

  private static final String ENGLISH = "en";

  /** The English title, where it carries one. */
  Optional<String> english() {
    return Optional.ofNullable(notes.get(ENGLISH)).map(Note::text);
  }

  /**
   * An annotation.
   *
   * @param place where it begins
   * @param text what it says, without quotes
   */
  public record Note(Place place, String text) {}
}
