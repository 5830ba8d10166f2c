package org.ducha.sheet;

import java.util.List;
import java.util.Optional;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Heading;
import org.ducha.fact.Indicator;
import org.ducha.fact.Promise;
import org.ducha.message.Phrase;
import org.ducha.sheet.Grid.Cell;
import org.ducha.sheet.Grid.Row;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;

/** Which indicator or milestone a row is about: by its hidden id, held against its title. */
final class Subject {
  private final Table table;
  private final Catalogue catalogue;
  private final Mistakes mistakes;
  private final Cells cells;

  Subject(Table table, Catalogue catalogue, Mistakes mistakes) {
    this.table = table;
    this.catalogue = catalogue;
    this.mistakes = mistakes;
    this.cells = new Cells(mistakes);
  }

  Optional<String> of(Row row) {
    Optional<Cell> id = table.cell(row, Column.ID);
    Optional<Cell> title = table.cell(row, table.form().subject());
    if (id.isEmpty() && title.isEmpty()) {
      mistakes.add(
          Mistake.at(table.place(row), Phrase.of("sheet.no-subject"))
              .expected(Phrase.of("sheet.subject")));
      return Optional.empty();
    }
    Optional<String> byId = id.flatMap(this::known);
    Optional<String> byTitle = title.flatMap(this::known);
    if (byId.isPresent() && byTitle.isPresent() && !byId.get().equals(byTitle.get())) {
      mistakes.add(
          Mistake.at(id.orElseThrow().place(), Phrase.of("sheet.id-of-another"))
              .found(byId.get())
              .expected(Phrase.verbatim(byTitle.get())));
      return Optional.empty();
    }
    boolean unknown =
        (id.isPresent() && byId.isEmpty()) || (title.isPresent() && byTitle.isEmpty());
    return unknown ? Optional.empty() : byId.or(() -> byTitle).filter(known -> fits(row, known));
  }

  private Optional<String> known(Cell cell) {
    Optional<String> name = cells.words(cell);
    Optional<String> id = name.flatMap(this::idOf);
    if (name.isPresent() && id.isEmpty()) {
      mistakes.add(
          Mistake.at(cell.place(), Phrase.of("snapshot.unknown-indicator", catalogue.year()))
              .found(name.get())
              .nearest(Nearest.to(name.get(), catalogue.names())));
    }
    return id;
  }

  /** By id or Chinese title, or by English title in a workbook that is in English. */
  private Optional<String> idOf(String name) {
    return catalogue
        .idOf(name)
        .or(
            () -> {
              List<String> ids =
                  java.util.stream.Stream.concat(
                          catalogue.promises().stream().map(Promise::heading),
                          catalogue.indicators().stream().map(Indicator::heading))
                      .filter(heading -> heading.titleEn().equals(name))
                      .map(Heading::indicator)
                      .distinct()
                      .toList();
              return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
            });
  }

  private boolean fits(Row row, String id) {
    boolean figure = catalogue.indicator(id).isPresent();
    boolean fits =
        switch (table.form()) {
          case FIGURES -> figure;
          case MILESTONES -> !figure;
          case CHANGES -> catalogue.promise(id).isPresent();
        };
    if (!fits) {
      mistakes.add(Mistake.at(table.place(row), Phrase.of("sheet.other-form")).found(id));
    }
    return fits;
  }
}
