package org.ducha.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ducha.message.Phrase;
import org.ducha.rule.RulesetHeader.Extended;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The files of a rule set, by their paths relative to its folder.
 *
 * @param directory the folder as the user named it
 * @param texts each file that states something: {@code ruleset.yaml} and the rules
 * @param cases the files of cases, which state nothing
 * @param base the rule set that this one extends
 * @param unread the files that could not be read at all
 */
public record RuleFiles(
    String directory,
    Map<String, SourceText> texts,
    Map<String, SourceText> cases,
    Optional<RuleFiles> base,
    List<Unread> unread) {
  static final String HEADER = "ruleset.yaml";
  static final String RULES = ".drl";
  static final String CASES = ".cases.yaml";
  private static final int MOST_LAYERS = 4;
  static final String SHIPPED = "shipped";

  /**
   * A file that could not be read.
   *
   * @param path relative to the folder
   * @param mistakes why not
   * @param ids what may be ids of indicators in it
   */
  record Unread(String path, List<Mistake> mistakes, Set<String> ids) {}

  /** Keeps the files in the order of their paths. */
  public RuleFiles {
    texts = new TreeMap<>(texts);
    cases = new TreeMap<>(cases);
    unread = List.copyOf(unread);
  }

  /** Files that could all be read. */
  public RuleFiles(
      String directory,
      Map<String, SourceText> texts,
      Map<String, SourceText> cases,
      Optional<RuleFiles> base) {
    this(directory, texts, cases, base, List.of());
  }

  /** Files without cases that extend none. */
  public RuleFiles(String directory, Map<String, SourceText> texts) {
    this(directory, texts, Map.of(), Optional.empty());
  }

  /**
   * Reads the files of a folder.
   *
   * @throws MistakesException if there is no such folder, or nothing in it says what it is
   */
  public static RuleFiles read(Path folder) {
    return read(folder, List.of());
  }

  private static RuleFiles read(Path folder, List<Path> above) {
    String directory = SourceText.nameOf(folder);
    List<Unread> unread = new ArrayList<>();
    Map<String, SourceText> texts = new TreeMap<>();
    Map<String, SourceText> cases = new TreeMap<>();
    for (Path path : RuleFolder.list(folder)) {
      String name = SourceText.nameOf(folder.relativize(path));
      Optional<String> meant = RuleFolder.meant(name);
      if (meant.isPresent()) {
        unread.add(unread(path, name, List.of(RuleFolder.misnamed(path, name, meant.get()))));
        continue;
      }
      try {
        SourceText text = SourceText.read(path);
        if (RuleFolder.isNote(name)) {
          RuleFolder.checkNote(path, name, text)
              .ifPresent(mistake -> unread.add(unread(path, name, List.of(mistake))));
        } else {
          (name.endsWith(CASES) ? cases : texts).put(name, text);
        }
      } catch (MistakesException e) {
        if (!RuleFolder.isNote(name)) {
          unread.add(unread(path, name, e.mistakes()));
        }
      }
    }
    if (!texts.containsKey(HEADER) && !Files.exists(folder.resolve(HEADER))) {
      Mistakes mistakes = new Mistakes();
      unread.forEach(file -> mistakes.addAll(file.mistakes()));
      mistakes.add(
          Mistake.at(Place.of(directory), Phrase.of("ruleset.no-header"))
              .expected(Phrase.verbatim(directory + "/" + HEADER)));
      mistakes.throwIfAny();
    }
    Optional<RuleFiles> base =
        Optional.ofNullable(texts.get(HEADER)).flatMap(header -> base(folder, header, above));
    return new RuleFiles(directory, texts, cases, base, unread);
  }

  private static Unread unread(Path path, String name, List<Mistake> mistakes) {
    return new Unread(name, mistakes, RuleFile.idsIn(RuleFolder.letters(path)));
  }

  private static Optional<RuleFiles> base(Path folder, SourceText header, List<Path> above) {
    return RulesetHeader.extended(header).map(extended -> base(folder, extended, above));
  }

  private static RuleFiles base(Path folder, Extended extended, List<Path> above) {
    Path base =
        extended.name().equals(SHIPPED)
            ? ShippedRules.folder().orElse(Path.of(SHIPPED))
            : folder.resolve(extended.name()).normalize();
    List<Path> chain = new ArrayList<>(above);
    chain.add(real(folder));
    if (chain.contains(real(base))) {
      throw refused(extended, "ruleset.extends-itself", null);
    }
    if (chain.size() > MOST_LAYERS || !Files.isDirectory(base)) {
      throw refused(extended, "ruleset.no-base", RuleFolder.nearest(folder, extended.name()));
    }
    return read(base, chain);
  }

  private static MistakesException refused(
      Extended extended, String key, @Nullable String nearest) {
    return new MistakesException(
        Mistake.at(extended.place(), Phrase.of(key))
            .found(extended.name())
            .expected(Phrase.of("ruleset.base", SHIPPED, HEADER))
            .nearest(nearest));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
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
