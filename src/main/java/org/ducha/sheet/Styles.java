package org.ducha.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of our workbooks look. */
final class Styles {
  /** A font that every Chinese Windows and WPS has. */
  private static final String FONT = "微软雅黑";

  private static final int LINE = 0xBFBFBF;
  private static final int HEAD = 0xDCE6F1;
  private static final int SECTION = 0xF2F2F2;
  private static final int TO_FILL = 0xFFF9E5;

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> made = new HashMap<>();

  /**
   * What is common to cells that look alike.
   *
   * @param fill the colour behind, -1 for none
   * @param format of numbers and dates
   */
  private record Look(
      int fill,
      boolean bold,
      int size,
      boolean lines,
      boolean locked,
      String format,
      boolean centred) {}

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XSSFFont usual = workbook.getFontAt(0);
    usual.setFontName(FONT);
    usual.setFontHeightInPoints((short) 10);
  }

  XSSFCellStyle title() {
    return of(new Look(-1, true, 15, false, true, "", false));
  }

  XSSFCellStyle remark() {
    return of(new Look(-1, false, 9, false, true, "", false));
  }

  XSSFCellStyle label() {
    return of(new Look(-1, true, 10, false, true, "", false));
  }

  XSSFCellStyle head() {
    return of(new Look(HEAD, true, 10, true, true, "", true));
  }

  XSSFCellStyle section() {
    return of(new Look(SECTION, true, 10, true, true, "", false));
  }

  XSSFCellStyle text() {
    return of(new Look(-1, false, 10, true, true, "", false));
  }

  XSSFCellStyle centred() {
    return of(new Look(-1, false, 10, true, true, "", true));
  }

  XSSFCellStyle number(String format) {
    return of(new Look(-1, false, 10, true, true, format, false));
  }

  /** A cell in which something is to be typed. */
  XSSFCellStyle toFill(String format) {
    return of(new Look(TO_FILL, false, 10, true, false, format, false));
  }

  /** A cell in that colour. */
  XSSFCellStyle light(int colour) {
    return of(new Look(colour, true, 10, true, true, "", true));
  }

  private XSSFCellStyle of(Look look) {
    return made.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) look.size);
    font.setBold(look.bold);
    style.setFont(font);
    style.setLocked(look.locked);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    if (look.centred) {
      style.setAlignment(HorizontalAlignment.CENTER);
    }
    if (!look.format.isEmpty()) {
      style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
    }
    if (look.fill >= 0) {
      style.setFillForegroundColor(colour(look.fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (look.lines) {
      style.setWrapText(true);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      style.setTopBorderColor(colour(LINE));
      style.setBottomBorderColor(colour(LINE));
      style.setLeftBorderColor(colour(LINE));
      style.setRightBorderColor(colour(LINE));
    }
    return style;
  }

  private static XSSFColor colour(int rgb) {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }
}
