package org.ducha.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text or a workbook that somebody wrote.
 *
 * @param file the file as the user named it, with {@code /} between folders
 * @param line from 1; 0 for the file as a whole; the row of a table
 * @param column from 1, counted in characters, or the columns of a table; 0 for the line as a whole
 * @param sheet the sheet of a workbook, empty for a table that is a file of its own, null for texts
 */
public record Place(String file, int line, int column, @Nullable String sheet)
    implements Comparable<Place> {
  private static final int LETTERS = 26;

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparing(Place::sheetName)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** A place in a text. */
  public Place(String file, int line, int column) {
    this(file, line, column, null);
  }

  /** The file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  private String sheetName() {
    return sheet == null ? "" : sheet;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** Where in its file a cell stands, as spreadsheets call it; empty in texts. */
  public String cell() {
    if (sheet == null) {
      return "";
    }
    String cell = line == 0 ? "" : letters(column) + line;
    return sheet.isEmpty() || cell.isEmpty() ? sheet + cell : sheet + "!" + cell;
  }

  private static String letters(int column) {
    return column == 0
        ? ""
        : letters((column - 1) / LETTERS) + (char) ('A' + (column - 1) % LETTERS);
  }

  /** The file and the line, or the file and the cell. */
  public String inFile() {
    return sheet == null ? file + ":" + line : toString();
  }

  /** The same without folders, for those who know which file it is. */
  public String brief() {
    String inFile = line == 0 && sheet == null ? file : inFile();
    return inFile.substring(file.lastIndexOf('/') + 1);
  }

  /** {@code file:line:column}, as editors and terminals jump to it, or {@code file: sheet!F12}. */
  @Override
  public String toString() {
    if (sheet != null) {
      return cell().isEmpty() ? file : file + ": " + cell();
    }
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
