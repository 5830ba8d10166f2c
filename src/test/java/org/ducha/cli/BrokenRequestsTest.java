package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ducha.Golden;
import org.ducha.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every broken request is refused with the message beside it, in both languages. */
class BrokenRequestsTest {
  private static final Path FOLDER = Shipped.FIXTURES.resolve("gate");

  @TestFactory
  Stream<DynamicTest> refused() throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(FOLDER.resolve("broken"))) {
      files = list.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(30);
    return files.stream().map(file -> dynamicTest(file.toString(), () -> assertRefused(file)));
  }

  private static void assertRefused(Path file) {
    Run chinese = gate(file, "zh");
    Run english = gate(file, "en");

    assertThat(chinese.code()).isEqualTo(3);
    assertThat(english.code()).isEqualTo(3);
    assertThat(chinese.out()).isEmpty();
    assertThat(chinese.err() + english.err()).doesNotContain("Exception", "\tat ");
    assertThat(chinese.err().lines().count()).isEqualTo(english.err().lines().count());
    assertThat(chinese.err().lines()).allSatisfy(line -> assertThat(line).startsWith(file + ":"));
    Golden.assertSame(
        Path.of(file.toString().replace(".yaml", ".txt")), chinese.err() + "\n" + english.err());
  }

  private static Run gate(Path file, String language) {
    return Run.of(
        "gate",
        file.toString(),
        "--snapshot",
        FOLDER.resolve("qiantang-2024-q3.yaml").toString(),
        "--date",
        "2024-10-20",
        "--lang",
        language);
  }
}
