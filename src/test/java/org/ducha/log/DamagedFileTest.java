package org.ducha.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.ducha.Seeds;
import org.ducha.source.MistakesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A byte that changes in the file shows, unless it changes nothing of what the log says. */
class DamagedFileTest {
  private static final int BYTES = 60;

  @TempDir private Path folder;

  @Test
  void aChangedByteShows() throws IOException {
    Path file = folder.resolve("decisions.db");
    try (DecisionLog log = DecisionLog.open(file.toString())) {
      Decisions.many(20).forEach(log::append);
    }
    byte[] whole = Files.readAllBytes(file);
    String exported = export(file);
    int shown = 0;
    for (int i = 0; i < BYTES; i++) {
      Random random = Seeds.random(i);
      int at = random.nextInt(whole.length);
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Path copy = folder.resolve("copy" + i + ".db");
      Files.write(copy, damaged);
      if (isIntact(copy)) {
        assertThat(export(copy)).as("byte " + at).isEqualTo(exported);
      } else {
        shown++;
      }
    }
    assertThat(shown).isGreaterThan(BYTES / 3);
  }

  @Test
  void aChangedByteOfEveryRowShows() throws IOException {
    Path file = folder.resolve("decisions.db");
    try (DecisionLog log = DecisionLog.open(file.toString())) {
      Decisions.many(3).forEach(log::append);
    }
    for (String said : new String[] {"BX-2025-0002\"", "title: 甲", "package ducha.y2024"}) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[indexOf(bytes, said.getBytes(StandardCharsets.UTF_8))] ^= 1;
      Path copy = folder.resolve("copy.db");
      Files.write(copy, bytes);
      assertThat(isIntact(copy)).as(said).isFalse();
    }
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i <= bytes.length - wanted.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("not in the file");
  }

  private static boolean isIntact(Path file) {
    try (DecisionLog log = DecisionLog.openExisting(file.toString())) {
      return log.verify(Optional.empty()).broken().isEmpty();
    } catch (MistakesException e) {
      return false;
    }
  }

  private static String export(Path file) throws IOException {
    try (DecisionLog log = DecisionLog.openExisting(file.toString())) {
      StringBuilder out = new StringBuilder();
      log.export(Span.ALL, out);
      return out.toString();
    }
  }
}
