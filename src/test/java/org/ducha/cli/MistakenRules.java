package org.ducha.cli;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The corpus of mistakes in rules: {@code mistakes/CLASS/NAME} beside what is said of it in {@code
 * NAME.txt}. Each is dropped into a small rule set that is right but for it.
 *
 * <p>{@code NAME.drl} becomes a file of the year its package is of, {@code NAME.cases.yaml} cases
 * of 2024, a {@code .yaml} of the class {@code header} the header and of {@code overlay} that of an
 * office's own rules; a folder is laid over the rule set as it is.
 */
final class MistakenRules {
  static final Path CORPUS = Path.of("src/test/resources/rules/mistakes");
  static final Path SMALL = Path.of("src/test/resources/rules/small");

  private MistakenRules() {}

  /** Every mistake of the corpus. */
  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS, 2)) {
      return files
          .filter(path -> CORPUS.relativize(path).getNameCount() == 2)
          .filter(path -> !path.toString().endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  /** The file that says what is said of a mistake. */
  static Path said(Path mistake) {
    String name = mistake.getFileName().toString();
    return mistake.resolveSibling(name.replaceFirst("(\\.cases)?\\.(drl|yaml)$", "") + ".txt");
  }

  static String classOf(Path mistake) {
    return CORPUS.relativize(mistake).getName(0).toString();
  }

  /** The rule set with the mistake, in {@code rules} of that folder. */
  static Path drop(Path mistake, Path folder) throws IOException {
    Path rules = folder.resolve("rules");
    String name = mistake.getFileName().toString();
    switch (classOf(mistake)) {
      case "overlay" -> {
        copy(SMALL, folder.resolve("base"));
        Files.createDirectories(rules);
        Files.copy(mistake, rules.resolve("ruleset.yaml"));
      }
      case "header" -> {
        copy(SMALL, rules);
        if (Files.isDirectory(mistake)) {
          copy(mistake, rules);
        } else {
          replace(mistake, rules.resolve("ruleset.yaml"));
        }
      }
      default -> {
        copy(SMALL, rules);
        if (Files.isDirectory(mistake)) {
          copy(mistake, rules);
        } else {
          replace(mistake, rules.resolve(isShared(mistake) ? name : "2024/" + name));
        }
      }
    }
    return rules;
  }

  private static boolean isShared(Path mistake) throws IOException {
    return Files.readString(mistake, StandardCharsets.UTF_8).startsWith("package ducha;");
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        replace(file, to.resolve(named(from.relativize(file).toString())));
      }
    }
  }

  /** File names here are ASCII; what an office calls its files stands in them percent-encoded. */
  private static String named(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static void replace(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
