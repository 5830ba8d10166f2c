package org.ducha.sheet;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.ducha.source.Place;

/**
 * The cells of one sheet, or of one file of comma-separated values.
 *
 * @param place the sheet as a whole
 * @param hidden whether the sheet is
 * @param rows those that hold anything
 * @param hiddenColumns from 1
 */
record Grid(
    Place place, boolean hidden, List<Row> rows, List<Merged> merged, Set<Integer> hiddenColumns) {

  /**
   * One row.
   *
   * @param number from 1
   * @param cells those that are not blank, by column, from 1
   */
  record Row(int number, boolean hidden, NavigableMap<Integer, Cell> cells) {}

  /** One cell that is not blank. */
  record Cell(Place place, Content content) {}

  /** Cells that were merged into one. */
  record Merged(Place place, String range, int lastRow) {}

  Place at(int row, int column) {
    return new Place(place.file(), row, column, place.sheet());
  }
}
