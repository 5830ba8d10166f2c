package org.ducha.rule;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.Ruleset;

/**
 * A file that attacks, and where and why it must be refused.
 *
 * <p>Either the line that is wrong ends with {@code //! key} ({@code #! key} in YAML), or {@code
 * lines.txt} beside the file says {@code name line key} where no comment can say it.
 *
 * @param key of the message that says what is wrong on that line
 */
record Attack(Path file, int line, String key) {
  static final String LINES = "lines.txt";
  private static final Pattern MARK = Pattern.compile("(?://|#|/\\*)! ?([a-z.-]*)");

  /** The places where the file says, and {@code lines.txt} says, that it is wrong. */
  static List<Attack> of(Path file) {
    List<Attack> found = new ArrayList<>();
    String[] lines = text(file).split("\r\n|\r|\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher mark = MARK.matcher(lines[i]);
      if (mark.find()) {
        found.add(new Attack(file, i + 1, mark.group(1)));
      }
    }
    Path beside = file.resolveSibling(LINES);
    if (beside.toFile().exists()) {
      for (String line : text(beside).lines().toList()) {
        String[] words = line.split(" ", -1);
        if (words[0].equals(file.getFileName().toString())) {
          found.add(new Attack(file, Integer.parseInt(words[1]), words.length < 3 ? "" : words[2]));
        }
      }
    }
    return found;
  }

  private static String text(Path file) {
    return new String(OfficeRules.read(file), StandardCharsets.UTF_8);
  }

  String name() {
    return file.getParent().getFileName() + "/" + file.getFileName();
  }

  /** What the attack is one of several of. */
  String kind() {
    return file.getParent().getFileName().toString();
  }

  /** Puts it where it does its worst: into a rule set that has nothing else wrong. */
  Path placeIn(Path folder) {
    Path base = OfficeRules.in(folder.resolve("base"));
    String name = file.getFileName().toString();
    byte[] bytes = OfficeRules.read(file);
    return switch (kind()) {
      case "header" -> OfficeRules.write(base.resolve("ruleset.yaml"), bytes);
      case "overlay" -> OfficeRules.write(folder.resolve("office/ruleset.yaml"), bytes);
      case "cases" -> OfficeRules.write(base.resolve(name), bytes);
      default ->
          OfficeRules.write(
              base.resolve(text(file).startsWith("package ducha.y2024;") ? "2024" : "")
                  .resolve(name),
              bytes);
    };
  }

  /** Uses the rules in which it was placed. */
  void use(Path placed) {
    Path folder = placed.getParent();
    Ruleset ruleset =
        Ruleset.load(folder.getFileName().toString().equals("2024") ? folder.getParent() : folder);
    ruleset.runCases();
  }
}
