package org.ducha.sheet;

import java.util.Locale;
import java.util.Optional;
import org.ducha.message.Language;
import org.ducha.sheet.Entry.Value;
import org.ducha.sheet.Grid.Cell;
import org.ducha.sheet.Grid.Row;
import org.ducha.source.Mistakes;

/** What stands above a table: the region, the period and how much of it is meant to be there. */
final class Preamble {
  /** What may be said there. */
  enum Label {
    REGION,
    PERIOD,
    COVERAGE;

    String title(Language language) {
      return Column.names(key(), language).get(0);
    }

    private String key() {
      return "sheet.label." + name().toLowerCase(Locale.ROOT);
    }

    private boolean stands(String text) {
      String form = Column.form(text.replaceAll("[:：]", ""));
      for (Language language : Language.values()) {
        if (Column.names(key(), language).stream().map(Column::form).anyMatch(form::equals)) {
          return true;
        }
      }
      return false;
    }
  }

  private final Table table;
  private final Cells cells;

  Preamble(Table table, Mistakes mistakes) {
    this.table = table;
    this.cells = new Cells(mistakes);
  }

  /** What stands to the right of a label. */
  Optional<Value> value(Label label) {
    for (Row row : table.above()) {
      for (var entry : row.cells().entrySet()) {
        if (label.stands(Cells.shown(entry.getValue()))) {
          Cell cell = row.cells().get(entry.getKey() + 1);
          return Optional.ofNullable(cell)
              .flatMap(beside -> cells.words(beside).map(text -> new Value(text, beside.place())));
        }
      }
    }
    return Optional.empty();
  }
}
