package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ducha.Golden;
import org.ducha.Shipped;
import org.ducha.sheet.FilledWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code ducha import}: what departments mean is understood, and whose figures disagree is said.
 */
class ImportCommandTest {
  private static final String FIGURES = Misfilled.FIGURES;
  private static final String TASKS = Misfilled.TASKS;

  @TempDir private static Path shared;
  private static Path template;
  @TempDir private Path folder;

  @BeforeAll
  static void makeTemplate() {
    template = shared.resolve("template.xlsx");
    Run run = Run.of("template", "--period", "2024-Q3", "--output", template.toString());
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static String value(FilledWorkbook book, String indicator) {
    return Misfilled.at(book, Misfilled.VALUE, indicator);
  }

  private Path save(FilledWorkbook book, String name) throws IOException {
    return book.save(folder.resolve(name));
  }

  @Test
  void whatIsCertainIsUnderstood() throws IOException {
    FilledWorkbook book = FilledWorkbook.of(template);
    // A double as spreadsheets store 5.1 and 0.061.
    book.number(FIGURES, value(book, "gdp-growth"), "5.0999999999999996");
    book.number(FIGURES, value(book, "service-va-growth"), "6.0999999999999999E-2", "0.0%");
    book.text(FIGURES, value(book, "gdp"), "１，０１２．４");
    book.number(FIGURES, value(book, "service-va"), "416.6", "#,##0.00");
    book.number(FIGURES, value(book, "digital-core-va"), "130.6", "0.0\"亿元\"");
    book.number(FIGURES, value(book, "general-budget-revenue"), "10460000000", "0\"元\"");
    book.formula(FIGURES, value(book, "villages"), "60+2", "n", "62");
    book.formula(FIGURES, value(book, "new-listed-companies"), "\"1\"&\"家\"", "str", "1家");
    book.rich(FIGURES, value(book, "skilled-workers"), "24", "75");
    book.text(FIGURES, value(book, "sewer-pipes"), " 6.6 公里 ");
    book.number(FIGURES, value(book, "six-never-happens"), "0");
    book.text(FIGURES, value(book, "construction-output-growth"), "下降0.6");
    book.text(FIGURES, value(book, "graduates-under35"), "24800");
    book.text(FIGURES, "C" + book.row(FIGURES, "graduates-under35"), "名");
    book.number(FIGURES, value(book, "barrier-free-communities"), "85.7", "[Red]0.0_ ");
    String[] days = {"2024-9-30", "2024/9/30", "2024年9月30日", "２０２４．９．３０", "20240930"};
    List<String> dated =
        List.of("gdp-growth", "service-va-growth", "gdp", "service-va", "digital-core-va");
    for (int i = 0; i < days.length; i++) {
      book.text(FIGURES, Misfilled.at(book, Misfilled.AS_OF, dated.get(i)), days[i]);
    }
    book.number(FIGURES, Misfilled.at(book, Misfilled.AS_OF, "villages"), "45565.75", "#22");
    book.text(FIGURES, Misfilled.at(book, "L", "gdp"), "第一行\n第二行：\"引号\" # 与\\");
    book.text(FIGURES, Misfilled.at(book, Misfilled.STATUS, "gdp"), "初步");
    book.number(FIGURES, value(book, "rd-intensity"), "0.052", "0.0%");
    book.number(FIGURES, Misfilled.at(book, Misfilled.YEAR, "rd-intensity"), "2024");
    book.number(FIGURES, value(book, "foreign-capital-actual-use"), "7.4");
    book.number(
        FIGURES, Misfilled.at(book, Misfilled.VERIFIED, "foreign-capital-actual-use"), "7.2");
    book.text(
        FIGURES, Misfilled.at(book, Misfilled.VERIFIER, "foreign-capital-actual-use"), "区督查室");
    book.text(TASKS, Misfilled.task(book, "F", "aeon-mall"), "已完成");
    book.number(TASKS, Misfilled.task(book, "G", "aeon-mall"), "45563");
    book.text(TASKS, Misfilled.task(book, "F", "nev-core-zone"), "推进中");
    book.text(FIGURES, "B5", "部分");
    Run run = Run.of("import", save(book, "filled.xlsx").toString());
    assertThat(run.err()).isEmpty();
    Golden.assertSame(Golden.file("import/understood.yaml"), run.out());
  }

  @Test
  void whatIsVerifiedCounts() throws IOException {
    FilledWorkbook book = FilledWorkbook.of(template);
    book.number(FIGURES, value(book, "gdp-growth"), "5.6");
    book.number(FIGURES, Misfilled.at(book, Misfilled.VERIFIED, "gdp-growth"), "5.4");
    book.text(FIGURES, Misfilled.at(book, Misfilled.VERIFIER, "gdp-growth"), "区督查室");
    book.text(FIGURES, "B5", "部分");
    Run run = Run.of("check", save(book, "filled.xlsx").toString());
    assertThat(run.code()).isEqualTo(1);
    int row = book.row(FIGURES, "gdp-growth");
    assertThat(run.out()).contains("实绩5.4%", "filled.xlsx: 指标!M" + row);
  }

  @Test
  void departmentsAreMerged() throws IOException {
    FilledWorkbook one = FilledWorkbook.of(template);
    one.number(FIGURES, value(one, "gdp-growth"), "5.2");
    one.number(FIGURES, value(one, "gdp"), "1012.4");
    FilledWorkbook two = FilledWorkbook.of(template);
    two.number(FIGURES, value(two, "gdp"), "1012.4");
    two.text(FIGURES, Misfilled.at(two, "I", "gdp"), "区统计局");
    two.text(TASKS, Misfilled.task(two, "F", "aeon-mall"), "推进中");
    Run run = Run.of("import", save(one, "one.xlsx").toString(), save(two, "two.xlsx").toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            region: 杭州市钱塘区
            period: 2024-Q3
            coverage: full
            figures:
              gdp:
                value: 1012.4亿元
                source: 区统计局
              gdp-growth: 5.2%
            milestones:
              aeon-mall: 推进中
            """);
  }

  @Test
  void conflictsOfDepartmentsAreShown() throws IOException {
    FilledWorkbook one = FilledWorkbook.of(template);
    FilledWorkbook two = FilledWorkbook.of(template);
    for (String indicator : List.of("gdp-growth", "gdp", "villages", "skilled-workers")) {
      one.number(FIGURES, value(one, indicator), "60");
      two.number(FIGURES, value(two, indicator), "61");
    }
    two.text(TASKS, "B4", "2024-Q2").text(FIGURES, "B4", "2024-Q2");
    Path snapshot = folder.resolve("merged.yaml");
    Run run =
        Run.of(
            "import",
            save(one, "one.xlsx").toString(),
            save(two, "two.xlsx").toString(),
            "--output",
            snapshot.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(snapshot).doesNotExist();
    Golden.assertSame(Golden.file("import/conflicts.txt"), run.err().replace(folder + "/", ""));
  }

  private static final String TABLE =
      """
      钱塘区三季度指标完成情况,,,,
      地区,杭州市钱塘区,,,
      期间：,2024-Q3,,,
      填报范围,部分,,,
      指标名称,计量单位,累计完成,数据来源,数据日期
      地区生产总值增速,%,5.1,区统计局,2024/9/30
      地区生产总值,亿元,"1,012.4",区统计局,2024-09-30
      服务业增加值增速,,6.2%,"统计局
      核算科",
      新增上市企业,家,１,,
      合计,,,,
      """;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void tablesOfAnyOfficeAreRead(String charset) throws IOException {
    Path file = folder.resolve("q3.csv");
    String mark = charset.equals("UTF-8") ? "\uFEFF" : "";
    Files.write(file, (mark + TABLE.replace("新增上市企业", title())).getBytes(Charset.forName(charset)));
    Run run = Run.of("import", file.toString());
    assertThat(run.err()).isEmpty();
    Golden.assertSame(Golden.file("import/table.yaml"), run.out());
    Run check = Run.of("check", file.toString(), "--lang", "en");
    assertThat(check.out()).contains("5.1%", "q3.csv: C6");
  }

  private static String title() {
    return Shipped.ruleset()
        .book()
        .catalogue(2024)
        .orElseThrow()
        .indicator("new-listed-companies")
        .orElseThrow()
        .heading()
        .title();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5.1,区统计局         | 约5.1,区统计局  | C6: “约5.1%”不是实绩",
        "5.1,区统计局         | 0.051,区统计局  | C6: 单位是 %，小于1的数",
        "地区生产总值,亿元       | 地区生产总值,万美元 | C7: 单位“万美元”与指标的单位不是同一类",
        "地区生产总值增速,%      | 地区生产总值增幅,% | A6: 规则里没有 2024 年的这个指标",
        "期间：,2024-Q3        | 期间：,三季度     | B3: 期间看不懂",
        "地区,杭州市钱塘区       | 地区,杭州市萧山区   | B2: 规则不适用于这个地区",
        "地区,杭州市钱塘区       | 地方,杭州市钱塘区   | q3.csv: 表头上方没有写地区",
        "累计完成,数据来源       | 累计,数据来源      | 这张表提到了指标，但没有认得的表头",
        "数据来源,数据日期       | 数据来原,数据日期   | D5: 不认识的表头",
        "2024-09-30          | 24.9.30        | E7: 日期看不懂",
        "服务业增加值增速,       | 地区生产总值增速,   | A8: 同一项填了两行，另一行在",
        "合计,,               | 合计,,5        | A10: 规则里没有 2024 年的这个指标",
      })
  void tablesAreRefusedByCell(String old, String other, String message) throws IOException {
    Path file = folder.resolve("q3.csv");
    String table = TABLE.replace("新增上市企业", title());
    assertThat(table).contains(old);
    Files.writeString(file, table.replace(old, other));
    Path snapshot = folder.resolve("q3.yaml");
    Run run = Run.of("import", file.toString(), "--output", snapshot.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains(message);
    assertThat(snapshot).doesNotExist();
  }

  @Test
  void workbooksOfOtherProgramsAreRead() throws IOException {
    Path file = folder.resolve("theirs.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "theirs", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("三季度");
      sheet.value(0, 0, "地区");
      sheet.value(0, 1, "杭州市钱塘区");
      sheet.value(1, 0, "期间");
      sheet.value(1, 1, "2024-Q3");
      List<String> head = List.of("序号", "指标", "单位", "实绩", "责任单位");
      for (int i = 0; i < head.size(); i++) {
        sheet.value(3, i, head.get(i));
      }
      sheet.value(4, 1, "地区生产总值增速");
      sheet.value(4, 2, "%");
      sheet.value(4, 3, 0.051);
      sheet.style(4, 3).format("0.0%").set();
      sheet.value(5, 1, "地区生产总值");
      sheet.value(5, 2, "亿元");
      sheet.value(5, 3, new java.math.BigDecimal("1012.4"));
      Worksheet own = workbook.newWorksheet("计算过程");
      own.value(0, 0, 1);
    }
    Run run = Run.of("import", file.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("gdp-growth: 5.1%", "gdp: 1012.4亿元");
  }

  @ParameterizedTest
  @CsvSource({"q3.xls, 旧版", "q3.xlsx, 打不开", "q3.csv, 没有找到填报的表格", "none.xlsx, 文件不存在"})
  void whatIsNoTableIsRefused(String name, String message) throws IOException {
    Path file = folder.resolve(name);
    if (name.endsWith(".xls")) {
      Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4});
    } else if (!name.startsWith("none")) {
      Files.write(file, "只是文字".getBytes(StandardCharsets.UTF_8));
    }
    for (String command : List.of("import", "check")) {
      Run run = Run.of(command, file.toString());
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).contains(message).hasLineCount(1);
    }
  }

  @Test
  void theGateReadsWorkbooks() throws IOException {
    FilledWorkbook book = FilledWorkbook.of(template);
    book.number(FIGURES, value(book, "general-expenditure"), "18.94");
    Path filled = save(book, "filled.xlsx");
    Path request = folder.resolve("request.yaml");
    Files.writeString(
        request, "id: 1\ntitle: 课题\nunit: 区财政局\neffects:\n  general-expenditure: +3000万元\n");
    Run run =
        Run.of("gate", request.toString(), "--snapshot", filled.toString(), "--date", "2024-11-01");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("19.24亿元");
    book.text(FIGURES, value(book, "general-expenditure"), "约19");
    Run refused =
        Run.of("gate", request.toString(), "--snapshot", save(book, "filled.xlsx").toString());
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("filled.xlsx: 指标!G");
  }
}
