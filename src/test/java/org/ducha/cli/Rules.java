package org.ducha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders of rules for tests. */
final class Rules {
  private Rules() {}

  /** Copies rule files, without their cases, whose names begin so. */
  static void copy(Path from, String prefix, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = from.relativize(file).toString().replace('\\', '/');
      if (name.startsWith(prefix) && !name.endsWith(".cases.yaml")) {
        Files.createDirectories(to.resolve(name).getParent());
        Files.writeString(to.resolve(name), Files.readString(file));
      }
    }
  }
}
