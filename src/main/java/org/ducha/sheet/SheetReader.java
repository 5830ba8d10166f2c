package org.ducha.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Period;
import org.ducha.message.Phrase;
import org.ducha.rule.Rulebook;
import org.ducha.sheet.Entry.Value;
import org.ducha.sheet.Preamble.Label;
import org.ducha.snapshot.Periods;
import org.ducha.snapshot.SnapshotReader;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;

/**
 * Reads workbooks and comma-separated tables that were filled in as the text of a snapshot, each
 * line of which knows the cell that it comes from.
 */
public final class SheetReader {
  private static final String WORKBOOK = ".xlsx";
  private static final String CSV = ".csv";

  private final Map<Integer, Catalogue> catalogues;
  private final SnapshotReader snapshots;
  private final Mistakes mistakes = new Mistakes();
  private final Map<Form, Map<String, Entry>> entries = new HashMap<>();
  private final Map<Label, Value> labels = new HashMap<>();

  private SheetReader(Rulebook book) {
    this.catalogues = book.catalogues();
    this.snapshots =
        new SnapshotReader(book.header().regions(), book.header().units(), book.catalogues());
  }

  /** Whether a file is one that is read here. */
  public static boolean reads(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return List.of(WORKBOOK, CSV, ".xls", ".xlsm", ".et").stream().anyMatch(name::endsWith);
  }

  /**
   * The snapshot that a file holds; of a text the text itself.
   *
   * @throws MistakesException if anything in a workbook or table is wrong, with all that is
   */
  public static SourceText open(Path file, Rulebook book) {
    return reads(file) ? merged(List.of(file), book) : SourceText.read(file);
  }

  /**
   * The one snapshot that several files hold together.
   *
   * @throws MistakesException if anything in them is wrong or they contradict each other
   */
  public static SourceText merged(List<Path> files, Rulebook book) {
    return new SheetReader(book).read(files);
  }

  private SourceText read(List<Path> files) {
    StringBuilder digests = new StringBuilder();
    for (Path file : files) {
      try {
        byte[] bytes = SourceText.bytesOf(file);
        digests.append(SourceText.digestOf(bytes));
        read(tables(grids(file, bytes)), file);
      } catch (MistakesException e) {
        mistakes.addAll(e.mistakes());
      }
    }
    String name = SourceText.nameOf(files.get(0));
    String digest =
        files.size() == 1
            ? digests.toString()
            : SourceText.digestOf(
                digests.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    SnapshotText text = new SnapshotText(labels, entries);
    SourceText source = text.source(name, digest);
    if (labels.containsKey(Label.REGION) && labels.containsKey(Label.PERIOD)) {
      validate(source);
    }
    mistakes.throwIfAny();
    return source;
  }

  private void validate(SourceText source) {
    try {
      snapshots.read(source);
    } catch (MistakesException e) {
      e.mistakes().forEach(mistake -> mistakes.add(InCells.said(mistake)));
    }
  }

  private static List<Grid> grids(Path file, byte[] bytes) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(CSV)
        ? List.of(CsvFile.read(file, bytes))
        : WorkbookFile.read(file, bytes);
  }

  private List<Table> tables(List<Grid> grids) {
    List<Table> tables = new ArrayList<>();
    for (Grid grid : grids) {
      Optional<Table> table = Table.find(grid);
      table.ifPresentOrElse(tables::add, () -> refuseLost(grid));
    }
    return tables;
  }

  /** A sheet without a head is a department's own, unless it names what rules know. */
  private void refuseLost(Grid grid) {
    List<String> known =
        catalogues.values().stream().flatMap(catalogue -> catalogue.names().stream()).toList();
    grid.rows().stream()
        .flatMap(row -> row.cells().values().stream())
        .filter(cell -> known.contains(Cells.shown(cell).strip()))
        .findFirst()
        .ifPresent(
            cell ->
                mistakes.add(
                    Mistake.at(cell.place(), Phrase.of("sheet.no-head"))
                        .found(Cells.shown(cell))
                        .expected(Phrase.of("sheet.heads"))));
  }

  private void read(List<Table> tables, Path file) {
    if (tables.isEmpty() && mistakes.isEmpty()) {
      mistakes.add(
          Mistake.at(
                  org.ducha.source.Place.of(SourceText.nameOf(file)), Phrase.of("sheet.no-table"))
              .expected(Phrase.of("sheet.heads")));
    }
    for (Table table : tables) {
      Preamble preamble = new Preamble(table, mistakes);
      for (Label label : Label.values()) {
        preamble.value(label).ifPresent(value -> say(label, value));
      }
    }
    requireLabels(tables);
    Optional<Period> period =
        Optional.ofNullable(labels.get(Label.PERIOD)).flatMap(value -> Periods.read(value.text()));
    period
        .flatMap(known -> Optional.ofNullable(catalogues.get(known.year())))
        .ifPresent(
            catalogue -> tables.forEach(table -> read(table, catalogue, period.orElseThrow())));
  }

  private void requireLabels(List<Table> tables) {
    for (Label label : List.of(Label.REGION, Label.PERIOD)) {
      if (!tables.isEmpty() && !labels.containsKey(label)) {
        mistakes.add(
            Mistake.at(
                tables.get(0).grid().place(),
                Phrase.of("sheet.no-" + label.name().toLowerCase(Locale.ROOT))));
      }
    }
  }

  private void say(Label label, Value value) {
    if (label == Label.COVERAGE) {
      Optional<String> word = Coverages.word(value, mistakes);
      word.filter(said -> !labels.containsKey(label) || said.equals("partial"))
          .ifPresent(said -> labels.put(label, new Value(said, value.place())));
      return;
    }
    Value before = labels.putIfAbsent(label, value);
    if (before != null && !before.text().equals(value.text())) {
      mistakes.add(
          Mistake.at(value.place(), Phrase.of("sheet.other-label", before.place()))
              .found(value.text()));
    }
  }

  private void read(Table table, Catalogue catalogue, Period period) {
    table.check(mistakes);
    RowReader rows = new RowReader(table, catalogue, period, mistakes);
    Map<String, Entry> known = entries.computeIfAbsent(table.form(), form -> new HashMap<>());
    table.rows().forEach(row -> rows.read(row).ifPresent(entry -> add(entry, known)));
  }

  private void add(Entry entry, Map<String, Entry> known) {
    Entry before = known.putIfAbsent(entry.id(), entry);
    if (before == null) {
      return;
    }
    if (before.place().file().equals(entry.place().file())) {
      mistakes.add(
          Mistake.at(entry.place(), Phrase.of("sheet.row-twice", before.place()))
              .found(entry.id()));
      return;
    }
    entry
        .values()
        .forEach(
            (key, value) -> {
              Value other = before.values().get(key);
              if (other != null && !other.text().equals(value.text())) {
                mistakes.add(
                    Mistake.at(
                            value.place(), Phrase.of("sheet.conflict", other.place(), other.text()))
                        .found(value.text()));
              }
            });
    known.put(entry.id(), before.with(entry));
  }
}
