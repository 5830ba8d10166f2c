package org.ducha.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * The files of a rule set, by their paths relative to its folder.
 *
 * @param directory the folder as the user named it
 * @param texts each file that states something: {@code ruleset.yaml} and the rules
 * @param cases the files of cases, which state nothing
 * @param base the rule set that this one extends
 */
public record RuleFiles(
    String directory,
    Map<String, SourceText> texts,
    Map<String, SourceText> cases,
    Optional<RuleFiles> base) {
  static final String HEADER = "ruleset.yaml";
  static final String RULES = ".drl";
  static final String CASES = ".cases.yaml";
  private static final int DEEPEST = 4;
  private static final int MOST = 2000;
  private static final int MOST_LAYERS = 4;

  /** Keeps the files in the order of their paths. */
  public RuleFiles {
    texts = new TreeMap<>(texts);
    cases = new TreeMap<>(cases);
  }

  /** Files without cases that extend none. */
  public RuleFiles(String directory, Map<String, SourceText> texts) {
    this(directory, texts, Map.of(), Optional.empty());
  }

  /**
   * Reads the files of a folder.
   *
   * @throws MistakesException if there is no such folder or a file of it cannot be read
   */
  public static RuleFiles read(Path folder) {
    return read(folder, 0);
  }

  private static RuleFiles read(Path folder, int depth) {
    String directory = SourceText.nameOf(folder);
    Mistakes mistakes = new Mistakes();
    Map<String, SourceText> texts = new TreeMap<>();
    Map<String, SourceText> cases = new TreeMap<>();
    for (Path path : list(folder)) {
      try {
        String name = SourceText.nameOf(folder.relativize(path));
        (name.endsWith(CASES) ? cases : texts).put(name, SourceText.read(path));
      } catch (MistakesException e) {
        mistakes.addAll(e.mistakes());
      }
    }
    mistakes.throwIfAny();
    if (!texts.containsKey(HEADER)) {
      throw new MistakesException(
          Mistake.at(Place.of(directory), Phrase.of("ruleset.no-header"))
              .expected(Phrase.verbatim(directory + "/" + HEADER)));
    }
    return new RuleFiles(directory, texts, cases, base(folder, texts.get(HEADER), depth));
  }

  private static Optional<RuleFiles> base(Path folder, SourceText header, int depth) {
    return RulesetHeader.extended(header)
        .map(
            extended -> {
              Path base =
                  extended.name().equals(ShippedRules.WORD)
                      ? ShippedRules.folder().orElse(Path.of(ShippedRules.WORD))
                      : folder.resolve(extended.name()).normalize();
              if (depth >= MOST_LAYERS || !Files.isDirectory(base)) {
                throw new MistakesException(
                    Mistake.at(extended.place(), Phrase.of("ruleset.no-base"))
                        .found(extended.name())
                        .expected(Phrase.oneOf(List.of(ShippedRules.WORD, "../…")))
                        .nearest(Nearest.to(extended.name(), List.of(ShippedRules.WORD))));
              }
              return read(base, depth + 1);
            });
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new MistakesException(
          Mistake.at(Place.of(SourceText.nameOf(folder)), Phrase.of("ruleset.no-folder")));
    }
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      List<Path> found =
          files
              .filter(Files::isRegularFile)
              .filter(path -> states(path.getFileName().toString()))
              .sorted()
              .limit(MOST + 1)
              .toList();
      if (found.size() > MOST) {
        throw new MistakesException(
            Mistake.at(
                Place.of(SourceText.nameOf(folder)), Phrase.of("ruleset.too-many-files", MOST)));
      }
      return new ArrayList<>(found);
    } catch (IOException e) {
      throw new MistakesException(
          Mistake.at(Place.of(SourceText.nameOf(folder)), Phrase.of("file.unreadable")));
    }
  }

  private static boolean states(String name) {
    return !name.startsWith(".")
        && (name.endsWith(RULES) || name.endsWith(CASES) || name.equals(HEADER));
  }

  /** The rule files. */
  List<Map.Entry<String, SourceText>> rules() {
    return texts.entrySet().stream().filter(file -> file.getKey().endsWith(RULES)).toList();
  }

  Optional<SourceText> header() {
    return Optional.ofNullable(texts.get(HEADER));
  }

  /** The digest of the files' paths and contents; neither their order nor their times matter. */
  String digest() {
    StringBuilder contents = new StringBuilder();
    texts.forEach(
        (path, text) -> contents.append(text.digest()).append("  ").append(path).append('\n'));
    base.ifPresent(extended -> contents.append(extended.digest()).append("  extends\n"));
    return SourceText.digestOf(contents.toString().getBytes(StandardCharsets.UTF_8));
  }
}
