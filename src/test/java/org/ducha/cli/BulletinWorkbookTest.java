package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.ducha.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ducha check --format xlsx} and the template, opened with a reader that is not ours. */
class BulletinWorkbookTest {
  private static final String ILLUSTRATIVE = "fixtures/illustrative/";

  @TempDir private Path folder;

  private Path bulletin(String language) throws IOException {
    Path waivers = folder.resolve("waivers.yaml");
    Files.writeString(
        waivers,
        """
        - {indicator: commercial-land-sold, reason: 规划调整, approver: 区政府, document: 钱政办〔2024〕9号, from: 2024-07-01, to: 2024-12-31}
        - {indicator: gdp-growth, reason: 到期, approver: 区政府, document: 钱政办〔2024〕2号, from: 2024-01-01, to: 2024-06-30}
        """);
    Path file = folder.resolve("bulletin-" + language + ".xlsx");
    Run run =
        Run.of(
            "check",
            ILLUSTRATIVE + "qiantang-2024-q2.yaml",
            ILLUSTRATIVE + "qiantang-2024-q3.yaml",
            "fixtures/broken/twice.yaml",
            "--waivers",
            waivers.toString(),
            "--format",
            "xlsx",
            "--output",
            file.toString(),
            "--lang",
            language);
    assertThat(run.code()).isEqualTo(3);
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theBulletinSaysWhatWasFound(String language) throws IOException {
    Golden.assertSame(
        Golden.file("bulletin." + language + ".txt"),
        remarkable(dump(bulletin(language)).replace(folder + "/", "")));
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    byte[] one = Files.readAllBytes(bulletin("zh"));
    assertThat(bulletin("zh")).hasBinaryContent(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theTemplateAsksForEverything(String language) throws IOException {
    Path file = folder.resolve("template.xlsx");
    Run run =
        Run.of(
            "template",
            "--period",
            "2024-Q3",
            "--previous",
            ILLUSTRATIVE + "qiantang-2024-q2.yaml",
            "--lang",
            language,
            "--output",
            file.toString());
    assertThat(run.err()).isEmpty();
    Golden.assertSame(Golden.file("template." + language + ".txt"), remarkable(dump(file)));
  }

  /** The beginnings of long tables, and of the rest what is behind, is due or was waived. */
  private static String remarkable(String dump) {
    StringBuilder kept = new StringBuilder();
    int row = 0;
    for (String line : dump.replaceAll("sha256:\\w+", "sha256:…").lines().toList()) {
      row = line.startsWith("==") ? 0 : row + 1;
      boolean behind = line.contains("已豁免") || line.contains("waived") || line.contains("未达标 |");
      if (row < 40 || behind) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString();
  }

  /** Every sheet, a line for each row: texts as they are, numbers with their formats. */
  static String dump(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(
            file.toFile(), new org.dhatim.fastexcel.reader.ReadingOptions(true, true))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        text.append("== ").append(sheet.getName()).append('\n');
        for (Row row : sheet.read()) {
          StringBuilder line = new StringBuilder();
          for (Cell cell : row) {
            line.append(" | ").append(cell == null ? "" : shown(cell));
          }
          text.append(row.getRowNum()).append(line.toString().replaceAll("( \\| )+$", ""));
          text.append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String shown(Cell cell) {
    if (cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      String format = cell.getDataFormatString();
      return "#" + cell.getRawValue() + (format == null ? "" : " {" + format + "}");
    }
    return cell.getText().replace("\n", "⏎");
  }

  @Test
  void lightsAreNumbersAndWords() throws IOException {
    List<String> lines = dump(bulletin("zh")).lines().toList();
    assertThat(lines)
        .anyMatch(line -> line.contains("经营性用地出让") && line.contains("未达标（已豁免）"))
        .anyMatch(line -> line.contains("地区生产总值增速") && line.contains("#5.5 {\"≥\"#,##0.0}"))
        .anyMatch(line -> line.equals("== 未能评价"));
  }
}
