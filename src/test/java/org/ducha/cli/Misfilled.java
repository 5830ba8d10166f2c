package org.ducha.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.ducha.sheet.FilledWorkbook;

/** Workbooks that were filled in wrongly, by the kind of mistake; each has several of its kind. */
final class Misfilled {
  static final String FIGURES = "指标";
  static final String TASKS = "工作任务";
  static final String CHANGES = "目标调整";

  /** The columns of the indicators: 自报数, 数据日期, … */
  static final String VALUE = "G";

  static final String AS_OF = "H";
  static final String STATUS = "J";
  static final String YEAR = "K";
  static final String VERIFIED = "M";
  static final String VERIFIER = "N";
  static final String ID = "O";

  private Misfilled() {}

  /** The cell of an indicator in a column. */
  static String at(FilledWorkbook workbook, String column, String indicator) {
    return column + workbook.row(FIGURES, indicator);
  }

  /** The cell of a task in a column. */
  static String task(FilledWorkbook workbook, String column, String milestone) {
    return column + workbook.row(TASKS, milestone);
  }

  static Map<String, Consumer<FilledWorkbook>> kinds() {
    Map<String, Consumer<FilledWorkbook>> kinds = new LinkedHashMap<>();
    kinds.put("merged", Misfilled::merged);
    kinds.put("not-computed", Misfilled::notComputed);
    kinds.put("days-in-words", Misfilled::daysInWords);
    kinds.put("days-as-numbers", Misfilled::daysAsNumbers);
    kinds.put("days-for-numbers", Misfilled::daysForNumbers);
    kinds.put("odd-digits", Misfilled::oddDigits);
    kinds.put("nothing", Misfilled::nothing);
    kinds.put("percent", Misfilled::percent);
    kinds.put("formats", Misfilled::formats);
    kinds.put("units", Misfilled::units);
    kinds.put("words-for-numbers", Misfilled::wordsForNumbers);
    kinds.put("two-numbers", Misfilled::twoNumbers);
    kinds.put("failed-formulas", Misfilled::failedFormulas);
    kinds.put("booleans", Misfilled::booleans);
    kinds.put("struck", Misfilled::struck);
    kinds.put("hidden-rows", Misfilled::hiddenRows);
    kinds.put("hidden-columns", Misfilled::hiddenColumns);
    kinds.put("hidden-sheet", Misfilled::hiddenSheet);
    kinds.put("changed-ids", Misfilled::changedIds);
    kinds.put("rows-twice", Misfilled::rowsTwice);
    kinds.put("region-and-period", Misfilled::regionAndPeriod);
    kinds.put("heads", Misfilled::heads);
    kinds.put("outside", Misfilled::outside);
    kinds.put("stages", Misfilled::stages);
    kinds.put("details", Misfilled::details);
    kinds.put("changes", Misfilled::changes);
    kinds.put("null", Misfilled::nulls);
    return kinds;
  }

  private static void merged(FilledWorkbook book) {
    int row = book.row(FIGURES, "gdp-growth");
    book.number(FIGURES, VALUE + row, "5.1").merge(FIGURES, "G" + row + ":G" + (row + 1));
    book.merge(FIGURES, "I" + row + ":I" + (row + 3));
    book.merge(FIGURES, "G" + (row + 3) + ":H" + (row + 3));
    book.merge(TASKS, "F9:F10");
  }

  private static void notComputed(FilledWorkbook book) {
    book.formula(FIGURES, at(book, VALUE, "gdp-growth"), "0.05+0.001", "n", "");
    book.formula(FIGURES, at(book, VALUE, "gdp"), "SUM(A1:A2)", "n", "");
    book.formula(FIGURES, at(book, AS_OF, "gdp"), "TODAY()", "n", "");
    book.formula(FIGURES, at(book, VERIFIED, "new-listed-companies"), "1+1", "n", "");
    book.text(FIGURES, at(book, VERIFIER, "new-listed-companies"), "区督查室");
    book.formula(TASKS, task(book, "F", "aeon-mall"), "\"已\"&\"完成\"", "str", "");
  }

  private static void daysInWords(FilledWorkbook book) {
    for (var day :
        Map.of(
                "gdp-growth", "9/30/2024",
                "service-va-growth", "24-9-30",
                "gdp", "9月30日",
                "service-va", "2024-02-30",
                "new-listed-companies", "2024年9月",
                "skilled-workers", "三季度末")
            .entrySet()) {
      book.text(FIGURES, at(book, AS_OF, day.getKey()), day.getValue());
    }
    book.text(TASKS, task(book, "G", "aeon-mall"), "去年底");
  }

  private static void daysAsNumbers(FilledWorkbook book) {
    book.number(FIGURES, at(book, AS_OF, "gdp-growth"), "45565", "General");
    book.number(FIGURES, at(book, AS_OF, "service-va-growth"), "45565.5", "0.0");
    book.number(FIGURES, at(book, AS_OF, "gdp"), "930", "0");
    book.number(FIGURES, at(book, AS_OF, "service-va"), "-1", "yyyy-mm-dd");
    book.number(TASKS, task(book, "G", "aeon-mall"), "2024.9", "General");
  }

  private static void daysForNumbers(FilledWorkbook book) {
    book.number(FIGURES, at(book, VALUE, "gdp-growth"), "45413", "#14");
    book.number(FIGURES, at(book, VALUE, "service-va-growth"), "45413", "#31");
    book.number(FIGURES, at(book, VALUE, "gdp"), "45413", "yyyy\"年\"m\"月\"");
    book.number(FIGURES, at(book, VALUE, "new-listed-companies"), "45413", "m/d");
    book.number(FIGURES, at(book, VALUE, "skilled-workers"), "45413", "#57");
  }

  private static void oddDigits(FilledWorkbook book) {
    book.text(FIGURES, at(book, VALUE, "gdp-growth"), "５．１．２");
    book.text(FIGURES, at(book, VALUE, "gdp"), "九百三十八");
    book.text(FIGURES, at(book, VALUE, "new-listed-companies"), "①");
    book.text(FIGURES, at(book, VALUE, "skilled-workers"), "１２，３４");
    book.text(FIGURES, at(book, VALUE, "villages"), "6²");
    book.text(FIGURES, at(book, VALUE, "sewer-pipes"), "Ｏ.5");
  }

  private static void nothing(FilledWorkbook book) {
    book.text(FIGURES, at(book, VALUE, "gdp-growth"), "-");
    book.text(FIGURES, at(book, VALUE, "gdp"), "——");
    book.text(FIGURES, at(book, VALUE, "new-listed-companies"), "无");
    book.text(FIGURES, at(book, VALUE, "skilled-workers"), "/");
    book.text(FIGURES, at(book, VALUE, "villages"), "Ｎ／Ａ");
    book.text(FIGURES, at(book, VALUE, "sewer-pipes"), "暂无");
  }

  private static void percent(FilledWorkbook book) {
    book.number(FIGURES, at(book, VALUE, "gdp-growth"), "0.051");
    book.text(FIGURES, at(book, VALUE, "service-va-growth"), "０．０６１");
    book.number(FIGURES, at(book, VALUE, "gdp"), "0.051", "0.0%");
    book.number(FIGURES, at(book, VALUE, "new-listed-companies"), "0.5", "#9");
    book.number(FIGURES, at(book, VALUE, "private-investment-vs-total"), "0.013", "0.0%");
    book.number(FIGURES, at(book, VALUE, "general-budget-revenue-growth"), "-0.6", "0.00");
  }

  private static void formats(FilledWorkbook book) {
    book.number(FIGURES, at(book, VALUE, "gdp"), "938200", "#,##0,");
    book.number(FIGURES, at(book, VALUE, "general-budget-revenue"), "10460", "0!.0,");
    book.number(FIGURES, at(book, VALUE, "new-listed-companies"), "1", ";;;");
    book.number(FIGURES, at(book, VALUE, "skilled-workers"), "2475", "\"约\"0");
    book.number(FIGURES, at(book, VALUE, "villages"), "62", "0\"家左右\"");
    book.number(FIGURES, at(book, VALUE, "gdp-growth"), "0.051", "\"增长\"0.0%");
  }

  private static void units(FilledWorkbook book) {
    book.text(FIGURES, at(book, VALUE, "gdp-growth"), "5.1个百分点");
    book.text(FIGURES, at(book, VALUE, "gdp"), "938.2亿美元");
    book.number(FIGURES, at(book, VALUE, "new-listed-companies"), "1", "0\"万元\"");
    book.text(FIGURES, at(book, VALUE, "sewer-pipes"), "6.6千");
    book.clear(FIGURES, at(book, "C", "skilled-workers"));
    book.number(FIGURES, at(book, VALUE, "skilled-workers"), "2475");
  }

  private static void wordsForNumbers(FilledWorkbook book) {
    book.text(FIGURES, at(book, VALUE, "gdp-growth"), "约5.1");
    book.text(FIGURES, at(book, VALUE, "gdp"), "见附件");
    book.text(FIGURES, at(book, VALUE, "new-listed-companies"), "1家（另有2家在审）");
    book.text(FIGURES, at(book, VALUE, "skilled-workers"), "2475名以上");
    book.text(FIGURES, at(book, VERIFIED, "villages"), "同上");
    book.text(FIGURES, at(book, VERIFIER, "villages"), "区督查室");
    book.number(FIGURES, at(book, VALUE, "hq-enterprises-total"), "43.5");
  }

  private static void twoNumbers(FilledWorkbook book) {
    book.text(FIGURES, at(book, VALUE, "gdp-growth"), "5.1 5.2");
    book.text(FIGURES, at(book, VALUE, "gdp"), "938\n2");
    book.text(FIGURES, at(book, VALUE, "new-listed-companies"), "1 2");
    book.text(FIGURES, at(book, VALUE, "skilled-workers"), "2475/3000");
    book.text(FIGURES, at(book, VALUE, "villages"), "60-62");
  }

  private static void failedFormulas(FilledWorkbook book) {
    book.typed(FIGURES, at(book, VALUE, "gdp-growth"), "e", "#N/A");
    book.formula(FIGURES, at(book, VALUE, "gdp"), "1/0", "e", "#DIV/0!");
    book.formula(FIGURES, at(book, VALUE, "new-listed-companies"), "X!A1", "e", "#REF!");
    book.typed(FIGURES, at(book, AS_OF, "new-listed-companies"), "e", "#VALUE!");
    book.typed(TASKS, task(book, "F", "aeon-mall"), "e", "#NAME?");
  }

  private static void booleans(FilledWorkbook book) {
    book.typed(FIGURES, at(book, VALUE, "gdp-growth"), "b", "1");
    book.typed(FIGURES, at(book, VALUE, "new-listed-companies"), "b", "0");
    book.formula(FIGURES, at(book, VALUE, "gdp"), "1=1", "b", "1");
    book.typed(TASKS, task(book, "F", "aeon-mall"), "b", "1");
  }

  private static void struck(FilledWorkbook book) {
    book.rich(FIGURES, at(book, VALUE, "gdp-growth"), "5.1", "~5.0");
    book.rich(FIGURES, at(book, VALUE, "gdp"), "~1", "938.2");
    book.rich(FIGURES, at(book, VALUE, "villages"), "10", "^2");
    book.rich(FIGURES, at(book, AS_OF, "gdp"), "2024-09-", "~29", "30");
    book.rich(TASKS, task(book, "F", "aeon-mall"), "~推进中", "已完成");
  }

  private static void hiddenRows(FilledWorkbook book) {
    for (String indicator : new String[] {"gdp-growth", "gdp", "villages", "skilled-workers"}) {
      book.number(FIGURES, at(book, VALUE, indicator), "50");
      book.hideRow(FIGURES, book.row(FIGURES, indicator));
    }
    book.text(TASKS, task(book, "F", "aeon-mall"), "已完成");
    book.hideRow(TASKS, book.row(TASKS, "aeon-mall"));
  }

  private static void hiddenColumns(FilledWorkbook book) {
    for (String indicator : new String[] {"gdp-growth", "gdp", "villages", "skilled-workers"}) {
      book.number(FIGURES, at(book, VERIFIED, indicator), "50");
      book.text(FIGURES, at(book, VERIFIER, indicator), "区督查室");
    }
    book.hideColumn(FIGURES, 13);
  }

  private static void hiddenSheet(FilledWorkbook book) {
    for (String task : new String[] {"aeon-mall", "nev-core-zone", "mah-park", "geely-new-model"}) {
      book.text(TASKS, task(book, "F", task), "推进中");
    }
    book.hideSheet(TASKS);
  }

  private static void changedIds(FilledWorkbook book) {
    for (String indicator : new String[] {"gdp-growth", "gdp", "villages", "skilled-workers"}) {
      book.number(FIGURES, at(book, VALUE, indicator), "50");
    }
    book.text(FIGURES, at(book, ID, "gdp-growth"), "service-va-growth");
    book.text(FIGURES, at(book, ID, "gdp"), "gpd");
    book.text(FIGURES, at(book, "B", "villages"), "村庄数");
    book.clear(FIGURES, at(book, "B", "skilled-workers"));
    book.clear(FIGURES, at(book, ID, "skilled-workers"));
    book.text(TASKS, task(book, "K", "aeon-mall"), "gdp-growth");
    book.clear(TASKS, task(book, "B", "aeon-mall"));
    book.text(TASKS, task(book, "F", "aeon-mall"), "已完成");
  }

  private static void rowsTwice(FilledWorkbook book) {
    int row = book.row(FIGURES, "gdp-growth");
    for (int i = 0; i < 5; i++) {
      book.text(FIGURES, "B" + (row + i), "地区生产总值增速");
      book.text(FIGURES, ID + (row + i), "gdp-growth");
      book.text(FIGURES, VALUE + (row + i), "5.1%");
    }
  }

  private static void regionAndPeriod(FilledWorkbook book) {
    book.text(FIGURES, "B3", "杭州市钱唐区");
    book.text(TASKS, "B3", "杭州市萧山区");
    book.text(TASKS, "B4", "2024-Q2");
    book.text(CHANGES, "B4", "三季度");
    book.text(FIGURES, "B5", "大部分");
  }

  private static void heads(FilledWorkbook book) {
    book.text(FIGURES, "M7", "核定值");
    book.text(FIGURES, "I7", "来 源 单 位");
    book.text(FIGURES, "L7", "自报数");
    book.text(TASKS, "H7", "佐证材料链接");
    book.number(FIGURES, "J7", "2024");
  }

  private static void outside(FilledWorkbook book) {
    book.text(FIGURES, at(book, "P", "gdp-growth"), "5.1%");
    book.number(FIGURES, at(book, "Q", "gdp"), "938.2");
    book.number(FIGURES, "S400", "5.2");
    book.text(TASKS, task(book, "M", "aeon-mall"), "已完成");
    book.text(CHANGES, "J9", "8公里");
  }

  private static void stages(FilledWorkbook book) {
    book.text(TASKS, task(book, "F", "aeon-mall"), "完工");
    book.number(TASKS, task(book, "F", "nev-core-zone"), "1", "0%");
    book.text(TASKS, task(book, "F", "mah-park"), "已完成");
    book.text(TASKS, task(book, "G", "mah-park"), "2024-10-08");
    book.text(TASKS, task(book, "H", "geely-new-model"), "照片");
    book.text(TASKS, task(book, "F", "leapmotor-project"), "√");
  }

  private static void details(FilledWorkbook book) {
    book.number(FIGURES, at(book, VERIFIED, "gdp-growth"), "5.1");
    book.text(FIGURES, at(book, STATUS, "gdp"), "终稿");
    book.number(FIGURES, at(book, VALUE, "rd-intensity"), "5.2");
    book.number(FIGURES, at(book, VALUE, "villages"), "62");
    book.number(FIGURES, at(book, YEAR, "villages"), "2023");
    book.number(FIGURES, at(book, VALUE, "new-listed-companies"), "-1");
  }

  private static void changes(FilledWorkbook book) {
    book.text(CHANGES, "B8", "sewer-pipes").text(CHANGES, "C8", "8公里");
    book.text(CHANGES, "B9", "雨污管").text(CHANGES, "D9", "迁改");
    book.text(CHANGES, "C10", "9公里");
    book.text(CHANGES, "B11", "gdp-growth").text(CHANGES, "C11", "5家");
    book.text(CHANGES, "D11", "原因").text(CHANGES, "E11", "〔2024〕1号");
    book.text(CHANGES, "F11", "常务会议").text(CHANGES, "G11", "2024-12-01");
  }

  private static void nulls(FilledWorkbook book) {
    book.text(FIGURES, at(book, VALUE, "gdp-growth"), "null");
    book.text(FIGURES, at(book, VALUE, "gdp"), "~");
    book.text(FIGURES, at(book, AS_OF, "villages"), "NULL");
    book.text(FIGURES, at(book, "I", "villages"), "Null");
    book.text(TASKS, task(book, "F", "aeon-mall"), "~");
  }
}
