package org.ducha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What a table was measured on. */
final class Machine {
  /** A process that was just begun does not show yet what it does. */
  private static final int LOOKS = 3;

  private Machine() {}

  static String text() {
    return "%s; %d cores (%s), %s %s, JDK %s (%s)"
        .formatted(
            LocalDate.now(),
            Runtime.getRuntime().availableProcessors(),
            processor(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"),
            System.getProperty("java.vm.name"));
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("?");
    } catch (IOException e) {
      return "?";
    }
  }

  /** Waits for what a run leaves to be made behind it, which would disturb the next one. */
  static void awaitQuiet() {
    int quiet = 0;
    while (quiet < LOOKS) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      quiet = isArchiveBeingMade() ? 0 : quiet + 1;
    }
  }

  /** What its maker has not cleared away yet; of a process one sees the first 4096 bytes only. */
  private static boolean isArchiveBeingMade() {
    return Folders.filesIn(Folders.BENCH).stream()
        .anyMatch(file -> file.toString().matches(".*\\.(classes|jsa\\.lock|jsa\\.new)"));
  }
}
