package org.ducha.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ducha.message.Phrase;
import org.ducha.sheet.Grid.Cell;
import org.ducha.sheet.Grid.Merged;
import org.ducha.sheet.Grid.Row;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Reads the cells of a workbook, into memory and no further than a person fills one in. */
final class WorkbookFile {
  private static final int LARGEST = 2 << 20;
  private static final int LARGEST_UNPACKED = 24 << 20;
  private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final String file;

  private WorkbookFile(String file) {
    this.file = file;
  }

  /**
   * The sheets of a workbook.
   *
   * @throws MistakesException if it is none
   */
  static List<Grid> read(Path path, byte[] bytes) {
    return new WorkbookFile(SourceText.nameOf(path)).read(bytes);
  }

  private List<Grid> read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw mistaken(Phrase.of("file.too-large", LARGEST >> 20));
    }
    if (bytes.length > OLD.length && startsWith(bytes, OLD)) {
      throw mistaken(Phrase.of("sheet.old-workbook"));
    }
    refuseBloated(bytes);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      List<Grid> grids = new ArrayList<>();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
        grids.add(grid(workbook.getSheetAt(i), hidden, new CellReader(workbook)));
      }
      return grids;
    } catch (IOException | RuntimeException e) {
      // The library has no one exception for files that are damaged.
      throw mistaken(Phrase.of("sheet.unreadable"));
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** What unpacks to far more than it is was made to do harm. */
  private void refuseBloated(byte[] bytes) {
    // Of what other programs write the library's own reader of archives understands more.
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      int unpacked = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          unpacked += content.readNBytes(LARGEST_UNPACKED - unpacked + 1).length;
        }
        if (unpacked > LARGEST_UNPACKED) {
          throw mistaken(Phrase.of("sheet.bloated", LARGEST_UNPACKED >> 20));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw mistaken(Phrase.of("sheet.unreadable"));
    }
  }

  private Grid grid(XSSFSheet sheet, boolean hidden, CellReader cells) {
    String name = sheet.getSheetName();
    List<Row> rows = new ArrayList<>();
    Set<Integer> columns = new TreeSet<>();
    for (org.apache.poi.ss.usermodel.Row each : sheet) {
      TreeMap<Integer, Cell> filled = new TreeMap<>();
      for (org.apache.poi.ss.usermodel.Cell cell : each) {
        int column = cell.getColumnIndex() + 1;
        columns.add(column);
        Place place = new Place(file, each.getRowNum() + 1, column, name);
        cells
            .read((XSSFCell) cell)
            .ifPresent(content -> filled.put(column, new Cell(place, content)));
      }
      if (!filled.isEmpty()) {
        boolean unseen = each.getZeroHeight() || isFlat((XSSFRow) each);
        rows.add(new Row(each.getRowNum() + 1, unseen, filled));
      }
    }
    List<Merged> merged =
        sheet.getMergedRegions().stream()
            .map(
                region ->
                    new Merged(
                        new Place(
                            file, region.getFirstRow() + 1, region.getFirstColumn() + 1, name),
                        region.formatAsString(),
                        region.getLastRow() + 1))
            .toList();
    columns.removeIf(
        column -> !sheet.isColumnHidden(column - 1) && sheet.getColumnWidth(column - 1) > 0);
    return new Grid(new Place(file, 0, 0, name), hidden, rows, merged, columns);
  }

  private static boolean isFlat(XSSFRow row) {
    return row.getHeight() == 0;
  }

  private MistakesException mistaken(Phrase phrase) {
    return new MistakesException(Mistake.at(Place.of(file), phrase));
  }
}
