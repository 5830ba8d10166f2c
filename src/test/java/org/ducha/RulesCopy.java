package org.ducha;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of the shipped rules that a test may edit. */
public record RulesCopy(Path folder) {
  private static final String TARGETS = "2024/01-expected-targets.drl";

  /** Copies the shipped rules into a folder. */
  public static RulesCopy in(Path folder) {
    try (Stream<Path> files = Files.walk(Shipped.RULES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(Shipped.RULES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      return new RulesCopy(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of GDP growth and other expected targets. */
  public Path targets() {
    return folder.resolve(TARGETS);
  }

  /** Requires another growth of GDP than the 5.5 % of the report. */
  public void requireGdpGrowth(String required) {
    edit(
        targets(),
        text ->
            text.replaceAll(
                "\"gdp-growth\" \\)\\.atLeast\\( \"[^\"]*\"",
                "\"gdp-growth\" ).atLeast( \"" + required + "\""));
  }

  /** Forgets the bracket after the first verb, or puts it back. */
  public void breakOff(boolean broken) {
    edit(
        targets(),
        text ->
            broken
                ? text.replaceFirst("\\.steady\\(\\)", ".steady(")
                : text.replaceFirst("\\.steady\\((?!\\))", ".steady()"));
  }

  /** Changes a file as an editor does that replaces it. */
  public static void edit(Path file, UnaryOperator<String> change) {
    try {
      Path beside = file.resolveSibling(".saving");
      Files.writeString(beside, change.apply(Files.readString(file)));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
