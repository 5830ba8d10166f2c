package org.ducha.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Breakdown;
import org.ducha.report.TaskText;

/** The targets of a year by who answers for them, as a workbook. */
public final class BreakdownWorkbook {
  private static final List<Integer> WIDTHS =
      List.of(6, 40, 15, 10, 13, 13, 13, 15, 13, 18, 26, 14);
  private static final List<Integer> LEFT = List.of(1, 10);
  private static final int HEAD = 3;

  private BreakdownWorkbook() {}

  /** Its bytes. */
  public static byte[] of(Breakdown breakdown, Language language) {
    Messages messages = Messages.in(language);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = new Styles(workbook);
      String title = messages.text("breakdown.title", breakdown.year());
      Sheet sheet = new Sheet(workbook, styles, title);
      sheet.widths(WIDTHS);
      sheet.put(0, 0, styles.title(), title);
      sheet.put(
          1,
          0,
          styles.remark(),
          messages.text("breakdown.remark", breakdown.title(), breakdown.tasks().size()));
      for (int column = 0; column < TaskText.COLUMNS.size(); column++) {
        String head = messages.text("breakdown." + TaskText.COLUMNS.get(column));
        sheet.put(HEAD, column, styles.head(), head);
      }
      sheet.fit(HEAD, WIDTHS);
      breakdown.tasks().forEach(task -> put(sheet, styles, task, language));
      sheet.head(HEAD + 1, 2, 1);
      sheet.filter(HEAD, WIDTHS.size());
      sheet.print();
      return FixedZip.bytes(
          workbook, LocalDate.of(breakdown.year(), 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Sheet sheet, Styles styles, Breakdown.Task task, Language language) {
    int row = sheet.nextRow();
    List<String> cells = new TaskText(task, language).cells();
    sheet.put(row, 0, styles.centred(), BigDecimal.valueOf(task.number()));
    for (int column = 1; column < cells.size(); column++) {
      XSSFCellStyle style = LEFT.contains(column) ? styles.text() : styles.centred();
      sheet.put(row, column, style, cells.get(column));
    }
    sheet.fit(row, WIDTHS);
  }
}
