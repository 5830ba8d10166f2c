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

/** Every broken snapshot is refused with the message beside it, in both languages. */
class BrokenSnapshotsTest {
  private static final Path FOLDER = Shipped.FIXTURES.resolve("broken");

  @TestFactory
  Stream<DynamicTest> refused() throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(FOLDER)) {
      files =
          list.filter(path -> path.toString().endsWith(".yaml"))
              .filter(path -> !path.getFileName().toString().startsWith("for-"))
              .sorted()
              .toList();
    }
    assertThat(files).hasSizeGreaterThan(40);
    return files.stream().map(file -> dynamicTest(file.toString(), () -> assertRefused(file)));
  }

  private static void assertRefused(Path file) {
    Run chinese = Run.of("check", file.toString());
    Run english = Run.of("check", file.toString(), "--lang", "en");

    assertThat(chinese.code()).isEqualTo(3);
    assertThat(english.code()).isEqualTo(3);
    assertThat(chinese.out()).isEmpty();
    assertThat(chinese.err() + english.err()).doesNotContain("Exception", "\tat ");
    assertThat(chinese.err().lines().count()).isEqualTo(english.err().lines().count());
    Golden.assertSame(
        Path.of(file.toString().replace(".yaml", ".txt")), chinese.err() + "\n" + english.err());
  }
}
