package org.ducha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ducha.Shipped;

/** A small but complete rule set in a folder of its own, to which a test adds one file. */
final class OfficeRules {
  private static final List<String> FILES =
      List.of(
          "ruleset.yaml",
          "indicators.drl",
          "judgement.drl",
          "quality.drl",
          "grading/default.drl",
          "grading/strict.drl",
          "2024/01-expected-targets.drl");

  private OfficeRules() {}

  /** Writes it into the folder. */
  static Path in(Path folder) {
    for (String file : FILES) {
      write(folder.resolve(file), read(Shipped.RULES.resolve(file)));
    }
    return folder;
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
