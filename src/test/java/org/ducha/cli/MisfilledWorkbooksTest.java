package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ducha.Golden;
import org.ducha.sheet.FilledWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every cell that is filled in wrongly is named, in both languages, and nothing is made of any. */
class MisfilledWorkbooksTest {
  @TempDir private static Path folder;
  private static Path template;

  @BeforeAll
  static void makeTemplate() {
    template = folder.resolve("template.xlsx");
    Run run = Run.of("template", "--period", "2024-Q3", "--output", template.toString());
    assertThat(run.code()).as(run.err()).isZero();
  }

  @TestFactory
  Stream<DynamicTest> refused() {
    return Misfilled.kinds().entrySet().stream()
        .map(
            kind ->
                dynamicTest(kind.getKey(), () -> assertRefused(kind.getKey(), kind.getValue())));
  }

  private static void assertRefused(String kind, Consumer<FilledWorkbook> edits)
      throws IOException {
    FilledWorkbook workbook = FilledWorkbook.of(template);
    edits.accept(workbook);
    Path filled = workbook.save(folder.resolve(kind + ".xlsx"));
    Path snapshot = folder.resolve(kind + ".yaml");
    Run chinese = Run.of("import", filled.toString(), "--output", snapshot.toString());
    Run english = Run.of("import", filled.toString(), "--output", snapshot.toString(), "--lang=en");
    Run check = Run.of("check", filled.toString());

    assertThat(chinese.code()).as(chinese.out()).isEqualTo(3);
    assertThat(english.code()).isEqualTo(3);
    assertThat(snapshot).doesNotExist();
    assertThat(chinese.out() + english.out() + check.out()).isEmpty();
    assertThat(check.err()).isEqualTo(chinese.err());
    assertThat(chinese.err().lines().count()).isEqualTo(english.err().lines().count());
    assertThat(chinese.err().lines().count()).isGreaterThanOrEqualTo(4);
    assertThat(chinese.err().lines())
        .allMatch(line -> line.matches(".*\\.xlsx: \\S+![A-Z]+\\d+: .*"));
    assertThat(chinese.err() + english.err()).doesNotContain("Exception", "内部出错");
    Golden.assertSame(
        Golden.file("misfilled/" + kind + ".txt"),
        (chinese.err() + "\n" + english.err()).replace(folder + "/", ""));
  }
}
