package org.ducha.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a rule set: which of its files state something, and which were meant to and would
 * go unread under the names they have.
 */
final class RuleFolder {
  private static final int DEEPEST = 10;
  private static final int MOST = 2000;
  private static final int LARGEST = 2 << 20;

  private static final Pattern LIKE_RULES =
      Pattern.compile("(?i)(.+)[.．](drl|dlr)([.．](txt|docx?|rtf|wps))?");
  private static final Pattern LIKE_CASES =
      Pattern.compile("(?i)(.+)[.．]cases?([ _-].*)?[.．]ya?ml([.．]txt)?");
  private static final Pattern LIKE_HEADER =
      Pattern.compile("(?i)(.*/)?ruleset([ _-].*)?[.．]ya?ml([.．]txt)?");
  private static final Pattern NOTE = Pattern.compile("(?i).*[.．](txt|text)");
  private static final Pattern RULES = Pattern.compile("(?m)^\\s*package\\s+ducha");

  private RuleFolder() {}

  /**
   * The files that state something, and those whose names are nearly as theirs. Files whose names
   * begin or end as those of editors do are none of them.
   *
   * @throws MistakesException if there is no such folder, or it holds too many
   */
  static List<Path> list(Path folder) {
    Place place = Place.of(SourceText.nameOf(folder));
    if (!Files.isDirectory(folder)) {
      throw new MistakesException(Mistake.at(place, Phrase.of("ruleset.no-folder")));
    }
    Collector collector = new Collector(folder);
    try {
      Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, collector);
    } catch (IOException e) {
      throw new MistakesException(Mistake.at(place, Phrase.of("file.unreadable")));
    }
    if (collector.found.size() > MOST) {
      throw new MistakesException(Mistake.at(place, Phrase.of("ruleset.too-many-files", MOST)));
    }
    return collector.found.stream().sorted().toList();
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Path> found = new ArrayList<>();

    Collector(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      boolean hidden = !path.equals(folder) && isPrivate(nameOf(path));
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      String name = SourceText.nameOf(folder.relativize(path));
      boolean ours = states(name) || meant(name).isPresent() || isNote(name);
      if (ours && !isPrivate(nameOf(path)) && Files.isRegularFile(path)) {
        found.add(path);
      }
      return found.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private static String nameOf(Path path) {
      return path.getFileName().toString();
    }
  }

  private static boolean isPrivate(String name) {
    return name.startsWith(".") || name.startsWith("~") || name.startsWith("#");
  }

  private static boolean states(String path) {
    return path.endsWith(RuleFiles.RULES)
        || path.endsWith(RuleFiles.CASES)
        || path.equals(RuleFiles.HEADER);
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
    return LIKE_HEADER.matcher(path).matches() ? Optional.of(RuleFiles.HEADER) : Optional.empty();
  }

  /** The mistake that such a name is. */
  static Mistake misnamed(Path path, String name, String meant) {
    return Mistake.at(Place.of(SourceText.nameOf(path)), Phrase.of("ruleset.misnamed"))
        .found(name)
        .expected(
            Phrase.oneOf(List.of("…" + RuleFiles.RULES, "…" + RuleFiles.CASES, RuleFiles.HEADER)))
        .nearest(Files.exists(path.resolveSibling(Path.of(meant).getFileName())) ? null : meant);
  }

  /** Whether it is a text for people, unless rules stand in it. */
  static boolean isNote(String path) {
    return NOTE.matcher(path).matches() && meant(path).isEmpty() && !states(path);
  }

  /** The mistake of rules in a file that is not called as files of rules are. */
  static Optional<Mistake> checkNote(Path path, String name, SourceText text) {
    return RULES.matcher(text.text()).find()
        ? Optional.of(
            misnamed(path, name, name.substring(0, name.lastIndexOf('.')) + RuleFiles.RULES))
        : Optional.empty();
  }

  /** The letters of a file in whatever encoding; other signs come out as anything. */
  static String letters(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST);
      return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    } catch (IOException e) {
      return "";
    }
  }

  /** The rule set nearest to a name that leads to none: the shipped one or a folder beside. */
  static @Nullable String nearest(Path folder, String name) {
    int cut = name.lastIndexOf('/') + 1;
    List<String> known = new ArrayList<>(List.of(RuleFiles.SHIPPED));
    Path parent = folder.resolve(name.substring(0, cut)).normalize();
    if (Files.isDirectory(parent)) {
      try (Stream<Path> beside = Files.list(parent)) {
        beside
            .filter(path -> Files.exists(path.resolve(RuleFiles.HEADER)))
            .forEach(path -> known.add(name.substring(0, cut) + path.getFileName()));
      } catch (IOException e) {
        return null;
      }
    }
    return Nearest.to(name.toLowerCase(Locale.ROOT), known);
  }
}
