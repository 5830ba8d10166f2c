package org.ducha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Expected outputs kept as files; {@code -Dducha.golden=update} writes them anew. */
public final class Golden {
  private static final boolean UPDATE = "update".equals(System.getProperty("ducha.golden"));

  private Golden() {}

  /** Compares with a file. */
  public static void assertSame(Path file, String actual) {
    assertSame(file, actual, UnaryOperator.identity());
  }

  /** Compares with a file what remains of both without what changes from run to run. */
  public static void assertSame(Path file, String actual, UnaryOperator<String> lasting) {
    try {
      if (UPDATE) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
      }
      assertThat(lasting.apply(actual))
          .as(file.toString())
          .isEqualTo(lasting.apply(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file among the test's resources. */
  public static Path file(String name) {
    return Path.of("src/test/resources/golden", name);
  }
}
