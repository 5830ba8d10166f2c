package org.ducha.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ducha.message.Phrase;
import org.ducha.sheet.Content.Text;
import org.ducha.sheet.Grid.Cell;
import org.ducha.sheet.Grid.Row;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Reads a file of comma-separated values, as spreadsheets save them. */
final class CsvFile {
  private static final CSVFormat FORMAT = CSVFormat.EXCEL;

  private CsvFile() {}

  /**
   * Its cells.
   *
   * @throws MistakesException if it is no such file
   */
  static Grid read(Path path, byte[] bytes) {
    SourceText source = SourceText.of(SourceText.nameOf(path), bytes);
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), FORMAT)) {
      for (CSVRecord line : parser) {
        int number = (int) line.getRecordNumber();
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        for (int i = 0; i < line.size(); i++) {
          if (!line.get(i).isBlank()) {
            Place place = new Place(source.file(), number, i + 1, "");
            cells.put(i + 1, new Cell(place, new Text(line.get(i))));
          }
        }
        if (!cells.isEmpty()) {
          rows.add(new Row(number, false, cells));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new MistakesException(
          Mistake.at(new Place(source.file(), rows.size() + 1, 0), Phrase.of("sheet.bad-csv")));
    }
    return new Grid(new Place(source.file(), 0, 0, ""), false, rows, List.of(), Set.of());
  }
}
