package org.ducha.rule;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * Which files of a rule set state something by their names, and which were meant to and would go
 * unread under the names they have.
 */
final class FileNames {
  private static final Pattern LIKE_RULES =
      Pattern.compile("(?i)(.+)[.．](drl|dlr)([.．](txt|docx?|rtf|wps))?");
  private static final Pattern LIKE_CASES =
      Pattern.compile("(?i)(.+)[.．]cases?([ _-].*)?[.．]ya?ml([.．]txt)?");
  private static final Pattern LIKE_HEADER =
      Pattern.compile("(?i)(.*/)?ruleset([ _-].*)?[.．]ya?ml([.．]txt)?");
  private static final Pattern LIKE_UNITS =
      Pattern.compile("(?i)(.*/)?units?([ _-].*)?[.．]ya?ml([.．]txt)?");
  private static final Pattern NOTE = Pattern.compile("(?i).*[.．](txt|text)");
  private static final Pattern RULES = Pattern.compile("(?m)^\\s*package\\s+ducha");

  private FileNames() {}

  /** Whether it is of an editor or of the system, by how it begins. */
  static boolean isPrivate(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || name.startsWith("~") || name.startsWith("#");
  }

  /** Whether a file of that path states something. */
  static boolean states(String path) {
    return !isPrivate(Path.of(path))
        && (path.endsWith(RuleFiles.RULES)
            || path.endsWith(RuleFiles.CASES)
            || path.equals(RuleFiles.HEADER)
            || path.equals(RuleFiles.UNITS)
            || isEnclosure(path));
  }

  /** Whether it is a template of an office, or was put where those are. */
  static boolean isEnclosure(String path) {
    return path.startsWith(RuleFiles.TEMPLATES)
        && !path.endsWith(RuleFiles.RULES)
        && !path.endsWith(RuleFiles.CASES);
  }

  /** Whether anybody has to look at a file of that path. */
  static boolean concerns(String path) {
    return states(path) || meant(path).isPresent() || isNote(path);
  }

  /** What a file should be called that goes unread under its name; empty for any other. */
  static Optional<String> meant(String path) {
    if (states(path)) {
      return Optional.empty();
    }
    Matcher rules = LIKE_RULES.matcher(path);
    if (rules.matches()) {
      return Optional.of(rules.group(1) + RuleFiles.RULES);
    }
    Matcher cases = LIKE_CASES.matcher(path);
    if (cases.matches()) {
      return Optional.of(cases.group(1) + RuleFiles.CASES);
    }
    if (LIKE_UNITS.matcher(path).matches()) {
      return Optional.of(RuleFiles.UNITS);
    }
    return LIKE_HEADER.matcher(path).matches() ? Optional.of(RuleFiles.HEADER) : Optional.empty();
  }

  /** Whether it is a text for people, unless rules stand in it. */
  static boolean isNote(String path) {
    return NOTE.matcher(path).matches() && meant(path).isEmpty() && !states(path);
  }

  /** The mistake that a name is under which the file is not read, empty for any other. */
  static Optional<Mistake> mistake(Path file, String path, byte[] bytes) {
    Optional<String> name =
        isNote(path) && RULES.matcher(letters(bytes)).find()
            ? Optional.of(path.substring(0, path.lastIndexOf('.')) + RuleFiles.RULES)
            : meant(path);
    return name.map(right -> misnamed(file, path, right));
  }

  private static Mistake misnamed(Path file, String path, String right) {
    boolean taken = Files.exists(file.resolveSibling(Path.of(right).getFileName()));
    return Mistake.at(Place.of(SourceText.nameOf(file)), Phrase.of("ruleset.misnamed"))
        .found(path)
        .expected(
            Phrase.oneOf(List.of("…" + RuleFiles.RULES, "…" + RuleFiles.CASES, RuleFiles.HEADER)))
        .nearest(taken ? null : right);
  }

  /** The letters of a file in whatever encoding; other signs come out as anything. */
  static String letters(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
  }
}
