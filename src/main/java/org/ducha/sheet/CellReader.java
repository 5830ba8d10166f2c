package org.ducha.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ducha.message.Phrase;
import org.ducha.sheet.Content.Day;
import org.ducha.sheet.Content.Text;
import org.ducha.sheet.Content.Unusable;

/** Reads what a cell of a workbook says to who looks at it. */
final class CellReader {
  /** Formats that every program shows as dates of its own country and no file describes. */
  private static final int FIRST_LOCAL = 27;

  private static final int LAST_LOCAL = 36;
  private static final int FIRST_LOCAL_MORE = 50;
  private static final int LAST_LOCAL_MORE = 58;

  private final boolean from1904;
  private final boolean stale;

  CellReader(XSSFWorkbook workbook) {
    this.from1904 = workbook.isDate1904();
    this.stale = workbook.getForceFormulaRecalculation();
  }

  /** What it says; empty where it is blank. */
  Optional<Content> read(XSSFCell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    String raw = cell.getRawValue();
    boolean empty = raw == null || (raw.isBlank() && type != CellType.STRING);
    if (formula && (empty || stale)) {
      return Optional.of(
          new Unusable(Phrase.of("sheet.not-computed"), "=" + cell.getCellFormula()));
    }
    return switch (type) {
      case NUMERIC -> struck(cell).or(() -> number(cell, raw));
      case STRING -> text(cell);
      case BOOLEAN ->
          Optional.of(new Unusable(Phrase.of("sheet.boolean"), "1".equals(raw) ? "TRUE" : "FALSE"));
      case ERROR -> Optional.of(new Unusable(Phrase.of("sheet.error"), error(cell)));
      default -> Optional.empty();
    };
  }

  private static String error(XSSFCell cell) {
    try {
      return FormulaError.forInt(cell.getErrorCellValue()).getString();
    } catch (IllegalArgumentException e) {
      return "#";
    }
  }

  private Optional<Content> number(XSSFCell cell, String raw) {
    XSSFCellStyle style = cell.getCellStyle();
    int index = style.getDataFormat();
    String format = style.getDataFormatString() == null ? "" : style.getDataFormatString();
    try {
      if (isLocalDate(index) || DateUtil.isADateFormat(index, format)) {
        return Optional.of(day(NumberFormat.exact(raw)));
      }
      return Optional.of(NumberFormat.read(raw, format));
    } catch (NumberFormatException e) {
      return Optional.of(new Unusable(Phrase.of("sheet.no-number"), raw));
    }
  }

  private static boolean isLocalDate(int index) {
    return (index >= FIRST_LOCAL && index <= LAST_LOCAL)
        || (index >= FIRST_LOCAL_MORE && index <= LAST_LOCAL_MORE);
  }

  private Content day(BigDecimal serial) {
    int days = serial.intValue();
    return serial.signum() > 0 && days > 0 && serial.precision() - serial.scale() < 8
        ? new Day(DateUtil.getLocalDateTime(days, from1904).toLocalDate())
        : new Unusable(Phrase.of("sheet.no-date"), serial.toPlainString());
  }

  private static Optional<Content> text(XSSFCell cell) {
    XSSFRichTextString rich = cell.getRichStringCellValue();
    String text = rich.getString();
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    for (int i = 0; i < rich.numFormattingRuns(); i++) {
      XSSFFont font = rich.getFontOfFormattingRun(i);
      if (font != null && (font.getStrikeout() || font.getTypeOffset() != Font.SS_NONE)) {
        return Optional.of(new Unusable(Phrase.of("sheet.struck"), text));
      }
    }
    return struck(cell).or(() -> Optional.of(new Text(text)));
  }

  /** A number or text that is crossed out, raised or lowered as a whole. */
  private static Optional<Content> struck(XSSFCell cell) {
    XSSFFont font = cell.getCellStyle().getFont();
    boolean struck = font.getStrikeout() || font.getTypeOffset() != Font.SS_NONE;
    String shown =
        cell.getCellType() == CellType.STRING
            ? cell.getStringCellValue()
            : String.valueOf(cell.getRawValue());
    return struck ? Optional.of(new Unusable(Phrase.of("sheet.struck"), shown)) : Optional.empty();
  }
}
