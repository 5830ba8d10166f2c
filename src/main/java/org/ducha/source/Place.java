package org.ducha.source;

import java.util.Comparator;

/**
 * A place in a text that somebody wrote.
 *
 * @param file the file as the user named it, with {@code /} between folders
 * @param line from 1; 0 for the file as a whole
 * @param column from 1, counted in characters; 0 for the line as a whole
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** The file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, as editors and terminals jump to it. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
