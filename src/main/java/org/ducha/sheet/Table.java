package org.ducha.sheet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.message.Phrase;
import org.ducha.sheet.Content.Text;
import org.ducha.sheet.Grid.Cell;
import org.ducha.sheet.Grid.Merged;
import org.ducha.sheet.Grid.Row;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;

/** A table that was found in a grid: which form it has and where its columns are. */
final class Table {
  private final Grid grid;
  private final Form form;
  private final Row head;
  private final Map<Column, Integer> columns;

  private Table(Grid grid, Form form, Row head, Map<Column, Integer> columns) {
    this.grid = grid;
    this.form = form;
    this.head = head;
    this.columns = columns;
  }

  /** The table in a grid, where there is one. */
  static Optional<Table> find(Grid grid) {
    for (Row row : grid.rows()) {
      Map<Column, Integer> columns = new EnumMap<>(Column.class);
      row.cells()
          .forEach(
              (number, cell) ->
                  columnOf(cell).ifPresent(column -> columns.putIfAbsent(column, number)));
      Optional<Form> form =
          Arrays.stream(Form.values())
              .filter(each -> each.isHeadedBy(columns.keySet()))
              .findFirst();
      if (form.isPresent()) {
        return Optional.of(new Table(grid, form.get(), row, columns));
      }
    }
    return Optional.empty();
  }

  private static Optional<Column> columnOf(Cell cell) {
    return cell.content() instanceof Text text
        ? Optional.ofNullable(Column.all().get(Column.form(text.text())))
        : Optional.empty();
  }

  Form form() {
    return form;
  }

  Grid grid() {
    return grid;
  }

  /** The rows above the head. */
  List<Row> above() {
    return grid.rows().stream().filter(row -> row.number() < head.number()).toList();
  }

  /** The rows below the head. */
  List<Row> rows() {
    return grid.rows().stream().filter(row -> row.number() > head.number()).toList();
  }

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  /** The cell of a row in a column, where it is not blank. */
  Optional<Cell> cell(Row row, Column column) {
    return Optional.ofNullable(columns.get(column)).map(row.cells()::get);
  }

  /** Where that cell is, blank or not; the row where there is no such column. */
  Place place(Row row, Column column) {
    Integer number = columns.get(column);
    return number == null ? place(row) : grid.at(row.number(), number);
  }

  /** Where the subject of a row stands. */
  Place place(Row row) {
    Integer subject = columns.get(form.subject());
    return grid.at(row.number(), subject == null ? row.cells().firstKey() : subject);
  }

  /** Whether anything that a department types is in the row. */
  boolean isFilled(Row row) {
    return form.filled().stream().anyMatch(column -> cell(row, column).isPresent());
  }

  /** Reports whatever makes it uncertain which cell belongs to what. */
  void check(Mistakes mistakes) {
    checkHead(mistakes);
    for (Merged merged : grid.merged()) {
      if (merged.lastRow() >= head.number()) {
        mistakes.add(
            Mistake.at(merged.place(), Phrase.of("sheet.merged"))
                .found(merged.range())
                .expected(Phrase.of("sheet.cell-each")));
      }
    }
    for (Row row : rows()) {
      checkRow(row, mistakes);
    }
  }

  private void checkHead(Mistakes mistakes) {
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (Cell cell : head.cells().values()) {
      Optional<Column> column = columnOf(cell);
      String found = cell.content() instanceof Text text ? text.text() : cell.content().toString();
      if (column.isEmpty()) {
        Set<String> names = Column.all().keySet();
        mistakes.add(
            Mistake.at(cell.place(), Phrase.of("sheet.unknown-column"))
                .found(found)
                .nearest(Nearest.to(found, names)));
      } else if (!seen.add(column.get())) {
        mistakes.add(Mistake.at(cell.place(), Phrase.of("sheet.column-twice")).found(found));
      }
    }
  }

  private void checkRow(Row row, Mistakes mistakes) {
    row.cells()
        .forEach(
            (number, cell) -> {
              if (!head.cells().containsKey(number) && (isFilled(row) || number > lastColumn())) {
                mistakes.add(
                    Mistake.at(cell.place(), Phrase.of("sheet.outside")).found(Cells.shown(cell)));
              }
            });
    for (Column column : form.filled()) {
      cell(row, column)
          .filter(cell -> isUnseen(row, cell))
          .ifPresent(
              cell ->
                  mistakes.add(
                      Mistake.at(cell.place(), Phrase.of("sheet.hidden"))
                          .found(Cells.shown(cell))
                          .expected(Phrase.of("sheet.show"))));
    }
  }

  private boolean isUnseen(Row row, Cell cell) {
    return grid.hidden() || row.hidden() || grid.hiddenColumns().contains(cell.place().column());
  }

  private int lastColumn() {
    return head.cells().lastKey();
  }
}
