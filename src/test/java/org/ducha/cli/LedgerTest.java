package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ducha.Golden;
import org.ducha.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code ducha check --ledger}: the list of what is followed up, from period to period. */
class LedgerTest {
  private static final Path BROKEN = Path.of("src/test/resources/ledgers");
  private static final String OFFICE = Shipped.FIXTURES.resolve("illustrative/office").toString();

  @TempDir private Path folder;

  private static String quarter(int number) {
    return Shipped.FIXTURES.resolve("illustrative/qiantang-2024-q" + number + ".yaml").toString();
  }

  private static Run check(Path ledger, String language, List<String> snapshots) {
    List<String> arguments = new ArrayList<>(List.of("check", "--rules", OFFICE, "--no-fail"));
    arguments.addAll(List.of("--lang", language, "--ledger", ledger.toString()));
    arguments.addAll(snapshots);
    return Run.of(arguments.toArray(String[]::new));
  }

  private static Run check(Path ledger, int... quarters) {
    List<String> snapshots = new ArrayList<>();
    for (int number : quarters) {
      snapshots.add(quarter(number));
    }
    return check(ledger, "en", snapshots);
  }

  @Test
  void quarterByQuarterIsTheSameAsAllAtOnce() throws IOException {
    Path whole = folder.resolve("whole.yaml");
    assertThat(check(whole, 1, 2, 3, 4).code()).isZero();
    Golden.assertSame(Golden.file("check/ledger.yaml"), Files.readString(whole));
    Path steps = folder.resolve("steps.yaml");
    for (int number = 1; number <= 4; number++) {
      assertThat(check(steps, number).code()).isZero();
    }
    assertThat(steps).hasSameTextualContentAs(whole);
    assertThat(check(steps, 4).code()).isZero();
    assertThat(steps).hasSameTextualContentAs(whole);
    Run earlier = check(steps, 2);
    assertThat(earlier.code()).isEqualTo(3);
    assertThat(earlier.err()).contains("2024-Q3 · 2024-Q4", "steps.yaml").hasLineCount(1);
    assertThat(steps).hasSameTextualContentAs(whole);
  }

  @Test
  void itStaysAsItWasWhereAPeriodCannotBeEvaluated() throws IOException {
    Path ledger = folder.resolve("list.yaml");
    check(ledger, 1);
    String before = Files.readString(ledger);
    Path broken = Files.writeString(folder.resolve("q2.yaml"), "region: 某地\nperiod: 2024-Q2\n");
    Run run = check(ledger, "en", List.of(broken.toString(), quarter(3)));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("stays as it was");
    assertThat(ledger).hasContent(before);
  }

  @TestFactory
  Stream<DynamicTest> brokenListsAreRefused() throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(BROKEN)) {
      files = list.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(12);
    return files.stream().map(file -> dynamicTest(file.toString(), () -> assertRefused(file)));
  }

  private static void assertRefused(Path file) throws IOException {
    String before = Files.readString(file);
    Run chinese = check(file, "zh", List.of(quarter(3)));
    Run english = check(file, "en", List.of(quarter(3)));
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(chinese.code()).isEqualTo(3);
    assertThat(english.code()).isEqualTo(3);
    assertThat(chinese.out()).isEmpty();
    assertThat(chinese.err() + english.err()).doesNotContain("Exception", "\tat ");
    assertThat(english.err().lines()).allSatisfy(line -> assertThat(line).startsWith(file + ":"));
    Golden.assertSame(
        Path.of(file.toString().replace(".yaml", ".txt")), chinese.err() + "\n" + english.err());
  }
}
