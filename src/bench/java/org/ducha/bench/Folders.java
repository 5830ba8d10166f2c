package org.ducha.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What benchmarks do with folders below {@code target/bench}. */
final class Folders {
  static final Path BENCH = Path.of("target/bench").toAbsolutePath();

  private Folders() {}

  static List<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copy(Path from, Path to) {
    delete(to);
    try {
      for (Path file : filesIn(from)) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits a minute at the most until there is a file whose name ends so. */
  static void await(Path folder, String ending) throws InterruptedException {
    for (int second = 0; second < 60; second++) {
      if (filesIn(folder).stream().anyMatch(file -> file.toString().endsWith(ending))) {
        return;
      }
      Thread.sleep(1000);
    }
  }

  /** Turns a byte in the middle of each file. */
  static void damage(Path folder) {
    try {
      for (Path file : filesIn(folder)) {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 0) {
          bytes[bytes.length / 2] ^= 1;
          Files.write(file, bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
