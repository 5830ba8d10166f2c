package org.ducha;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of a rule set of one target, and of one that extends it. */
public final class SmallRules {
  private static final String CASES =
      """
      - {target: the-target, period: 2024-Q1, actual: 5%, status: pass}
      """;

  private SmallRules() {}

  /** Writes a rule set of one target. */
  public static Path write(Path folder) {
    OneTarget.files(".atLeast( \"5%\" ).steady()")
        .texts()
        .forEach((path, text) -> write(folder.resolve(path), text.text()));
    write(folder.resolve("2024/targets.cases.yaml"), CASES);
    return folder;
  }

  /** Writes a rule set that extends another and asks for more. */
  public static Path writeOver(String base, Path folder) {
    write(
        folder.resolve("ruleset.yaml"),
        "extends: " + base + "\nadjust:\n  the-target: {atLeast: 6%}\n");
    return folder;
  }

  /** Writes a file and the folders it stands in. */
  public static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
