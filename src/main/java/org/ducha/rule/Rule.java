package org.ducha.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param unread the parts that could not be read, which has been reported
 */
public record Rule(
    String name,
    Place place,
    String text,
    Map<String, Note> notes,
    List<Condition> conditions,
    List<Expression> insertions,
    Set<Part> unread) {

  /** A part of a rule. */
  public enum Part {
    NOTES,
    CONDITIONS,
    INSERTIONS
  }

  /** Whether all of it could be read. */
  public boolean whole() {
    return unread.isEmpty();
  }

  /** Whether that part could be read. */
  public boolean has(Part part) {
    return !unread.contains(part);
  }

  /** What its author wrote from a place in it to the end of the line. */
  String textAt(Place at) {
    int line = at.line() - place.line();
    String written = text.lines().skip(Math.max(0, line)).findFirst().orElse("");
    int column = at.column() - (line == 0 ? place.column() : 1);
    int length = written.codePointCount(0, written.length());
    return written.substring(written.offsetByCodePoints(0, Math.min(column, length))).strip();
  }

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
