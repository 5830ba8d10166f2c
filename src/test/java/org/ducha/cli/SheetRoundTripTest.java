package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ducha.Shipped;
import org.ducha.fact.Figure;
import org.ducha.fact.StageReport;
import org.ducha.message.Language;
import org.ducha.quantity.Unit;
import org.ducha.report.Sentences;
import org.ducha.sheet.FilledWorkbook;
import org.ducha.snapshot.Snapshot;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is filled into a template comes out as the snapshot that it would have been written as. */
class SheetRoundTripTest {
  private static final String FIGURES = "指标";
  private static final String TASKS = "工作任务";
  private static final String CHANGES = "目标调整";
  private static final Path QUARTERS = Shipped.FIXTURES.resolve("illustrative");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"q1", "q2", "q3", "q4"})
  void aFilledTemplateIsTheSnapshot(String quarter) throws IOException {
    Path snapshot = QUARTERS.resolve("qiantang-2024-" + quarter + ".yaml");
    Path filled = filled(snapshot, "2024-" + quarter.toUpperCase(java.util.Locale.ROOT));
    Path imported = folder.resolve("imported.yaml");
    Run run = Run.of("import", filled.toString(), "--output", imported.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();

    List<String> links = links(snapshot);
    JsonNode expected = check(snapshot, links);
    assertThat(check(imported, links)).isEqualTo(expected);
    assertThat(check(filled, links)).isEqualTo(expected);
    assertThat(expected.get("findings").size()).isGreaterThan(300);
  }

  private static List<String> links(Path snapshot) throws IOException {
    List<String> links = new ArrayList<>();
    for (String line : Files.readAllLines(snapshot)) {
      if (line.startsWith("baseline: ") || line.startsWith("previous: ")) {
        links.add("--" + line.split(": ", -1)[0]);
        links.add(QUARTERS.resolve(line.split(": ", -1)[1]).toString());
      }
    }
    return links;
  }

  /** What was found, without where it stands. */
  private static JsonNode check(Path snapshot, List<String> links) {
    List<String> arguments =
        new ArrayList<>(List.of("check", snapshot.toString(), "--format", "json"));
    arguments.addAll(links);
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    JsonNode report = JsonMapper.shared().readTree(run.out()).get(0);
    ((ObjectNode) report).remove(List.of("snapshot", "inputs"));
    for (JsonNode finding : report.get("findings")) {
      ((ObjectNode) finding).remove(List.of("file", "line", "cell"));
      for (JsonNode source : finding.get("derived_from")) {
        ((ObjectNode) source).remove(List.of("file", "line", "cell"));
      }
    }
    return report;
  }

  private Path filled(Path snapshot, String period) throws IOException {
    Path template = folder.resolve("template.xlsx");
    Run run = Run.of("template", "--period", period, "--output", template.toString());
    assertThat(run.err()).isEmpty();
    FilledWorkbook workbook = FilledWorkbook.of(template);
    Snapshot read = Shipped.ruleset().check(snapshot).snapshot();
    read.figures().values().forEach(figure -> fill(workbook, figure));
    read.stages().values().forEach(stage -> fill(workbook, stage));
    int row = 8;
    for (var change : read.changes().entrySet()) {
      var adjustment = change.getValue().adjustment();
      workbook.text(CHANGES, "B" + row, change.getKey());
      if (adjustment.to() != null) {
        workbook.text(CHANGES, "C" + row, adjustment.to());
      }
      workbook.text(CHANGES, "D" + row, adjustment.reason());
      workbook.text(CHANGES, "E" + row, adjustment.document());
      workbook.text(CHANGES, "F" + row, adjustment.approver());
      workbook.number(CHANGES, "G" + row, String.valueOf(adjustment.date().toEpochDay() + 25569));
      row++;
    }
    return workbook.save(folder.resolve("filled.xlsx"));
  }

  private static void fill(FilledWorkbook workbook, Figure figure) {
    int row = workbook.row(FIGURES, figure.indicator());
    Unit unit = figure.reported().about().unit();
    String written = figure.reported().stated().written();
    String digits = written.replaceAll("[^-+.\\d].*$", "").replace(",", "");
    if (written.equals(digits + unit.symbol()) && !unit.equals(Unit.PERCENT)) {
      int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
      workbook.number(
          FIGURES, "G" + row, digits, decimals == 0 ? "0" : "#,##0." + "0".repeat(decimals));
    } else if (unit.equals(Unit.PERCENT) && written.equals(digits + "%")) {
      int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
      String share = new java.math.BigDecimal(digits).movePointLeft(2).toPlainString();
      workbook.number(
          FIGURES, "G" + row, share, decimals == 0 ? "0%" : "0." + "0".repeat(decimals) + "%");
    } else {
      workbook.text(FIGURES, "G" + row, written);
    }
    Figure.Details details = figure.details();
    if (details.asOf() != null) {
      workbook.number(FIGURES, "H" + row, String.valueOf(details.asOf().toEpochDay() + 25569));
    }
    if (details.source() != null) {
      workbook.text(FIGURES, "I" + row, details.source());
    }
    if (details.status() != null) {
      workbook.text(FIGURES, "J" + row, details.status().word());
    }
    if (details.year() != null) {
      workbook.number(FIGURES, "K" + row, details.year().toString());
    }
    if (details.note() != null) {
      workbook.text(FIGURES, "L" + row, details.note());
    }
    if (details.verified() != null) {
      workbook.text(FIGURES, "N" + row, details.verified());
    }
  }

  private static void fill(FilledWorkbook workbook, StageReport stage) {
    int row = workbook.row(TASKS, stage.indicator());
    workbook.text(TASKS, "F" + row, Sentences.word(stage.stage()).in(Language.ZH));
    if (stage.on() != null) {
      workbook.number(TASKS, "G" + row, String.valueOf(stage.on().toEpochDay() + 25569));
    }
    for (var text :
        java.util.Map.of(
                "H", java.util.Optional.ofNullable(stage.evidence()),
                "I", java.util.Optional.ofNullable(stage.source()),
                "J", java.util.Optional.ofNullable(stage.note()))
            .entrySet()) {
      text.getValue().ifPresent(said -> workbook.text(TASKS, text.getKey() + row, said));
    }
  }

  @org.junit.jupiter.api.Test
  void theSameRulesGiveTheSameBytes() throws IOException {
    Path one = folder.resolve("one.xlsx");
    Path two = folder.resolve("two.xlsx");
    for (Path file : Set.of(one, two)) {
      assertThat(Run.of("template", "--period", "2024-Q2", "--output", file.toString()).code())
          .isZero();
    }
    assertThat(one).hasSameBinaryContentAs(two);
  }

  @org.junit.jupiter.api.Test
  void aFormThatMayHaveBeenFilledInIsNotWrittenOver() throws IOException {
    Path file = folder.resolve("mine.xlsx");
    Files.writeString(file, "mine");
    Run run = Run.of("template", "--period", "2024-Q2", "--output", file.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("已有人填报").hasLineCount(1);
    assertThat(file).hasContent("mine");
  }
}
