package org.ducha.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which scripts there are. */
class SchemaTest {
  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void theNewestScriptIsTheOneThatIsLookedFor(String dialect) throws IOException {
    Path scripts = Path.of("src/main/resources/org/ducha/log", dialect);
    try (Stream<Path> files = Files.list(scripts)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString().replaceAll("V([0-9]+)__.*", "$1"))
                  .max(Comparator.comparing(Integer::valueOf)))
          .contains(Schema.VERSION);
    }
  }
}
