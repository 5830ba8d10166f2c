package org.ducha.sheet;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ducha.fact.Catalogue;
import org.ducha.fact.FigureStatus;
import org.ducha.fact.Indicator;
import org.ducha.fact.Period;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.sheet.Entry.Value;
import org.ducha.sheet.Grid.Cell;
import org.ducha.sheet.Grid.Row;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;

/** Reads the rows of a table. */
final class RowReader {
  private final Table table;
  private final Catalogue catalogue;
  private final Period period;
  private final Mistakes mistakes;
  private final Cells cells;

  RowReader(Table table, Catalogue catalogue, Period period, Mistakes mistakes) {
    this.table = table;
    this.catalogue = catalogue;
    this.period = period;
    this.mistakes = mistakes;
    this.cells = new Cells(mistakes);
  }

  /** What a row reports; empty where it reports nothing. */
  Optional<Entry> read(Row row) {
    if (!table.isFilled(row)) {
      return Optional.empty();
    }
    Optional<String> id = new Subject(table, catalogue, mistakes).of(row);
    Map<String, Value> values = new LinkedHashMap<>();
    switch (table.form()) {
      case FIGURES -> figure(row, id.flatMap(catalogue::indicator), values);
      case MILESTONES -> milestone(row, values);
      case CHANGES -> change(row, values);
    }
    return id.filter(known -> !values.isEmpty())
        .map(known -> new Entry(known, table.place(row), values));
  }

  private void figure(Row row, Optional<Indicator> indicator, Map<String, Value> values) {
    String unit = table.cell(row, Column.UNIT).flatMap(cells::words).orElse("");
    put(row, Column.VALUE, "value", cell -> cells.quantity(cell, unit), values);
    put(row, Column.YEAR, "year", cells::words, values);
    put(row, Column.SOURCE, "source", cells::words, values);
    put(row, Column.AS_OF, "as-of", cells::day, values);
    put(row, Column.STATUS, "status", this::status, values);
    verify(row, unit, values);
    put(row, Column.NOTE, "note", cells::words, values);
    boolean annual = indicator.isPresent() && indicator.get().annual() && !period.yearEnd();
    if (annual && values.containsKey("value") && table.cell(row, Column.YEAR).isEmpty()) {
      mistakes.add(
          Mistake.at(table.place(row, Column.YEAR), Phrase.of("sheet.year-unsaid"))
              .expected(Phrase.verbatim(String.valueOf(period.year()))));
      values.remove("value");
    }
  }

  /** What was verified is the figure; what was reported stays beside it. */
  private void verify(Row row, String unit, Map<String, Value> values) {
    Value reported = values.get("value");
    Optional<Cell> verifier = table.cell(row, Column.VERIFIER);
    if (table.cell(row, Column.VERIFIED).isPresent() && verifier.isEmpty()) {
      mistakes.add(
          Mistake.at(table.place(row, Column.VERIFIER), Phrase.of("sheet.verifier-unsaid")));
    }
    put(row, Column.VERIFIED, "value", cell -> cells.quantity(cell, unit), values);
    put(row, Column.VERIFIER, "verified", cells::words, values);
    Value verified = values.get("value");
    if (reported != null && verified != null && !reported.text().equals(verified.text())) {
      String text = Messages.in(Language.ZH).text("sheet.reported", reported.text());
      values.put("note", new Value(text, reported.place()));
    }
  }

  private void milestone(Row row, Map<String, Value> values) {
    put(row, Column.STAGE, "stage", cells::words, values);
    put(row, Column.ON, "on", cells::day, values);
    put(row, Column.EVIDENCE, "evidence", cells::words, values);
    put(row, Column.SOURCE, "source", cells::words, values);
    put(row, Column.NOTE, "note", cells::words, values);
    boolean unsaid = table.cell(row, Column.STAGE).isEmpty();
    if (unsaid && (values.containsKey("on") || values.containsKey("evidence"))) {
      mistakes.add(Mistake.at(table.place(row, Column.STAGE), Phrase.of("sheet.stage-unsaid")));
      values.clear();
    }
  }

  private void change(Row row, Map<String, Value> values) {
    put(row, Column.TO, "to", cell -> to(row, cell), values);
    put(row, Column.REASON, "reason", cells::words, values);
    put(row, Column.DOCUMENT, "document", cells::words, values);
    put(row, Column.APPROVER, "approver", cells::words, values);
    put(row, Column.DATE, "date", cells::day, values);
    for (Column column :
        java.util.List.of(Column.REASON, Column.DOCUMENT, Column.APPROVER, Column.DATE)) {
      if (table.cell(row, column).isEmpty()) {
        mistakes.add(
            Mistake.at(table.place(row, column), Phrase.of("sheet.change-incomplete"))
                .expected(Phrase.verbatim(column.title(Language.ZH))));
        values.clear();
      }
    }
  }

  private Optional<String> to(Row row, Cell cell) {
    String unit = table.cell(row, Column.UNIT).flatMap(cells::words).orElse("");
    boolean day = cell.content() instanceof Content.Day || Cells.shown(cell).matches("\\d{4}\\D.*");
    return day ? cells.day(cell) : cells.quantity(cell, unit);
  }

  private void put(
      Row row,
      Column column,
      String key,
      Function<Cell, Optional<String>> reader,
      Map<String, Value> values) {
    table
        .cell(row, column)
        .ifPresent(
            cell ->
                reader
                    .apply(cell)
                    .ifPresentOrElse(
                        text -> merge(key, new Value(text, cell.place()), values),
                        () -> drop(key, values)));
  }

  private static void merge(String key, Value value, Map<String, Value> values) {
    Value before = values.get(key);
    String text =
        key.equals("note") && before != null ? value.text() + "；" + before.text() : value.text();
    values.put(key, new Value(text, value.place()));
  }

  /** A figure that was verified is not the reported one where the verified one cannot be read. */
  private static void drop(String key, Map<String, Value> values) {
    if (key.equals("value")) {
      values.remove(key);
    }
  }

  private Optional<String> status(Cell cell) {
    Optional<String> written = cells.words(cell);
    if (written.isEmpty()) {
      return written;
    }
    for (FigureStatus status : FigureStatus.values()) {
      String key = "figurestatus." + status.word();
      for (Language language : Language.values()) {
        if (written.get().equals(Messages.in(language).text(key))) {
          return Optional.of(status.word());
        }
      }
      if (written.get().toLowerCase(Locale.ROOT).equals(status.word())) {
        return Optional.of(status.word());
      }
    }
    java.util.List<String> known =
        java.util.Arrays.stream(FigureStatus.values())
            .map(status -> Messages.in(Language.ZH).text("figurestatus." + status.word()))
            .toList();
    mistakes.add(
        Mistake.at(cell.place(), Phrase.of("sheet.unknown-status"))
            .found(written.get())
            .expected(Phrase.oneOf(known))
            .nearest(Nearest.to(written.get(), known)));
    return Optional.empty();
  }
}
