package org.ducha.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet that is being written; rows and columns count from 0. */
final class Sheet {
  private static final int CHARACTER = 256;
  private static final float LINE_POINTS = 15f;

  private final XSSFSheet sheet;
  private final Styles styles;

  Sheet(XSSFWorkbook workbook, Styles styles, String name) {
    this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
    this.styles = styles;
  }

  Styles styles() {
    return styles;
  }

  int nextRow() {
    return sheet.getLastRowNum() + 1;
  }

  XSSFCell put(int row, int column, XSSFCellStyle style, String text) {
    XSSFCell cell = cell(row, column, style);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    return cell;
  }

  /** A number, in the digits of the decimal that is nearest to it in every spreadsheet. */
  void put(int row, int column, XSSFCellStyle style, BigDecimal number) {
    cell(row, column, style).setCellValue(number.doubleValue());
  }

  private XSSFCell cell(int row, int column, XSSFCellStyle style) {
    XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = line.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }

  /** Makes a row high enough for its texts, which wrap at the widths of their columns. */
  void fit(int row, List<Integer> widths) {
    int lines = 1;
    for (int column = 0; column < widths.size(); column++) {
      XSSFCell cell = sheet.getRow(row).getCell(column);
      if (cell != null && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING) {
        int width = Math.max(1, widths.get(column) - 1);
        lines = Math.max(lines, (widthOf(cell.getStringCellValue()) + width - 1) / width);
      }
    }
    sheet.getRow(row).setHeightInPoints(LINE_POINTS * lines + 3);
  }

  /** How wide a text is in half-width characters. */
  static int widthOf(String text) {
    return text.codePoints().map(point -> point < 0x2000 ? 1 : 2).sum();
  }

  void widths(List<Integer> widths) {
    for (int column = 0; column < widths.size(); column++) {
      sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
    }
  }

  void hide(int column) {
    sheet.setColumnHidden(column, true);
  }

  /**
   * What stands above {@code row} and left of {@code column} stays in sight and is printed anew.
   */
  void head(int row, int column, int rows) {
    sheet.createFreezePane(column, row);
    sheet.setRepeatingRows(new CellRangeAddress(row - rows, row - 1, -1, -1));
  }

  void filter(int head, int columns) {
    int last = Math.max(head, sheet.getLastRowNum());
    sheet.setAutoFilter(new CellRangeAddress(head, last, 0, columns - 1));
  }

  void print() {
    print(PrintSetup.A4_PAPERSIZE);
  }

  /** As wide as bulletins are: on A4 nobody could read them. */
  void printWide() {
    print(PrintSetup.A3_PAPERSIZE);
  }

  private void print(short paper) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(paper);
    setup.setLandscape(true);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.getFooter().setCenter("&P / &N");
  }

  /** Locks whatever is not to be typed in; without a password, against slips. */
  void lock() {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockSelectLockedCells(false);
  }

  void list(int first, int last, int column, List<String> words, String error) {
    validate(
        first,
        last,
        column,
        helper().createExplicitListConstraint(words.toArray(String[]::new)),
        error);
  }

  void dates(int first, int last, int column, String from, String to, String error) {
    validate(
        first,
        last,
        column,
        helper()
            .createDateConstraint(
                DataValidationConstraint.OperatorType.BETWEEN, from, to, "yyyy-MM-dd"),
        error);
  }

  /** Numbers, and by confirmation anything: a quantity may be written with its unit. */
  void numbers(int first, int last, int column, String prompt) {
    DataValidation validation =
        helper()
            .createValidation(
                helper()
                    .createDecimalConstraint(
                        DataValidationConstraint.OperatorType.BETWEEN, "-1E+15", "1E+15"),
                new CellRangeAddressList(first, last, column, column));
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.createErrorBox("", prompt);
    validation.setShowErrorBox(true);
    validation.createPromptBox("", prompt);
    validation.setShowPromptBox(true);
    sheet.addValidationData(validation);
  }

  private void validate(
      int first, int last, int column, DataValidationConstraint constraint, String error) {
    DataValidation validation =
        helper()
            .createValidation(constraint, new CellRangeAddressList(first, last, column, column));
    validation.createErrorBox("", error);
    validation.setShowErrorBox(true);
    validation.setSuppressDropDownArrow(true);
    sheet.addValidationData(validation);
  }

  private DataValidationHelper helper() {
    return sheet.getDataValidationHelper();
  }
}
