package org.ducha.rule;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ducha.bundle.Bundle;
import org.ducha.bundle.Edition;
import org.ducha.bundle.Trust;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * The files of a rule set, by their paths relative to its folder or bundle.
 *
 * @param directory the folder or bundle as the user named it
 * @param texts each file that states something: {@code ruleset.yaml} and the rules
 * @param cases the files of cases, which state nothing: looked at only where somebody asks
 * @param units who answers for what, which judges nothing
 * @param base the rule set that this one extends
 * @param edition what a bundle says of itself
 * @param unread the files that could not be read at all
 * @param enclosures what an office's documents are made of, which judges nothing
 */
public record RuleFiles(
    String directory,
    Map<String, SourceText> texts,
    Map<String, Enclosure> cases,
    Optional<SourceText> units,
    Optional<RuleFiles> base,
    Optional<Edition> edition,
    List<Unread> unread,
    Map<String, Enclosure> enclosures) {
  static final String HEADER = "ruleset.yaml";
  public static final String UNITS = "units.yaml";
  static final String RULES = ".drl";
  static final String CASES = ".cases.yaml";
  static final String TEMPLATES = "templates/";

  /**
   * A file that could not be read.
   *
   * @param path relative to the folder
   * @param mistakes why not
   * @param ids what may be ids of indicators in it
   */
  record Unread(String path, List<Mistake> mistakes, Set<String> ids) {
    Unread(String path, List<Mistake> mistakes, byte[] bytes) {
      this(path, mistakes, RuleFile.idsIn(FileNames.letters(bytes)));
    }
  }

  /** Keeps the files in the order of their paths. */
  public RuleFiles {
    texts = new TreeMap<>(texts);
    cases = new TreeMap<>(cases);
    unread = List.copyOf(unread);
    enclosures = new TreeMap<>(enclosures);
  }

  /** Files without enclosures. */
  public RuleFiles(
      String directory,
      Map<String, SourceText> texts,
      Map<String, Enclosure> cases,
      Optional<SourceText> units,
      Optional<RuleFiles> base,
      Optional<Edition> edition,
      List<Unread> unread) {
    this(directory, texts, cases, units, base, edition, unread, Map.of());
  }

  /** Files without cases that extend none. */
  public RuleFiles(String directory, Map<String, SourceText> texts) {
    this(
        directory,
        texts,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /**
   * Reads the files of a folder or bundle, whoever made it.
   *
   * @throws MistakesException if there is none or a file of it cannot be read
   */
  public static RuleFiles read(Path path) {
    return read(path, Trust.anything(), Clock.systemUTC());
  }

  /**
   * Reads the files of a folder or bundle.
   *
   * @param clock tells whether a signer's certificate is valid
   * @throws MistakesException if there is none, a file of it cannot be read, or it is not to be
   *     trusted
   */
  public static RuleFiles read(Path path, Trust trust, Clock clock) {
    return of(Layer.read(path, trust, clock));
  }

  /**
   * The texts of a layer and those it extends.
   *
   * @throws MistakesException if they are not what the bundle says
   */
  public static RuleFiles of(Layer layer) {
    List<Unread> unread = new ArrayList<>(layer.unread());
    Map<String, SourceText> texts = new TreeMap<>();
    Map<String, Enclosure> cases = new TreeMap<>();
    Map<String, Enclosure> enclosures = new TreeMap<>();
    layer
        .files()
        .forEach(
            (path, bytes) -> {
              String file = layer.directory() + "/" + path;
              if (path.endsWith(CASES)) {
                cases.put(path, new Enclosure(file, bytes));
                return;
              }
              if (FileNames.isEnclosure(path)) {
                enclosures.put(path, new Enclosure(file, bytes));
                return;
              }
              try {
                texts.put(path, SourceText.of(file, bytes));
              } catch (MistakesException e) {
                unread.add(new Unread(path, e.mistakes(), bytes));
              }
            });
    RuleFiles files =
        new RuleFiles(
            layer.directory(),
            texts,
            cases,
            Optional.ofNullable(texts.remove(UNITS)),
            layer.base().map(RuleFiles::of),
            layer.edition(),
            unread,
            enclosures);
    layer.edition().ifPresent(files::checkDigests);
    return files;
  }

  private void checkDigests(Edition stated) {
    Mistakes mistakes = new Mistakes();
    checkDigest("bundle.digest", stated.digest(), digest(), mistakes);
    checkDigest("bundle.cases-digest", stated.casesDigest(), casesDigest(), mistakes);
    mistakes.throwIfAny();
  }

  private void checkDigest(String key, String stated, String actual, Mistakes mistakes) {
    if (!stated.equals(actual)) {
      mistakes.add(
          Mistake.at(Place.of(directory + "/" + Bundle.EDITION), Phrase.of(key))
              .found(stated)
              .expected(Phrase.verbatim(actual)));
    }
  }

  /** Where they were read from: a folder and those that it extends, or a bundle. */
  public List<Path> places() {
    List<Path> places = new ArrayList<>(List.of(Path.of(directory)));
    if (edition.isEmpty()) {
      base.ifPresent(extended -> places.addAll(extended.places()));
    }
    return places;
  }

  /** The rule files in and below a folder. */
  static List<Path> rulesIn(Path folder) {
    return RuleFolder.list(folder).stream()
        .filter(path -> path.toString().endsWith(RULES))
        .toList();
  }

  /**
   * These files, if all of them could be read.
   *
   * @throws MistakesException that says of each other one why not
   */
  RuleFiles whole() {
    Mistakes mistakes = new Mistakes();
    base.ifPresent(RuleFiles::whole);
    unread.forEach(file -> mistakes.addAll(file.mistakes()));
    readCases(mistakes);
    mistakes.throwIfAny();
    return this;
  }

  /** The texts of the cases that can be read; why others cannot goes to {@code mistakes}. */
  public List<SourceText> readCases(Mistakes mistakes) {
    return cases.values().stream().flatMap(file -> file.read(mistakes).stream()).toList();
  }

  /** The rule files. */
  List<Map.Entry<String, SourceText>> rules() {
    return texts.entrySet().stream().filter(file -> file.getKey().endsWith(RULES)).toList();
  }

  Optional<SourceText> header() {
    return Optional.ofNullable(texts.get(HEADER));
  }

  /** The digest of what judges; neither the order of the files nor their times matter. */
  public String digest() {
    return digest(digests(), base.map(RuleFiles::digest));
  }

  /** The digest of what judges nothing, in the same way. */
  String casesDigest() {
    Map<String, String> beside = new TreeMap<>();
    units.ifPresent(text -> beside.put(UNITS, text.digest()));
    cases.forEach((path, file) -> beside.put(path, file.digest()));
    enclosures.forEach((path, file) -> beside.put(path, file.digest()));
    return digest(beside, base.map(RuleFiles::casesDigest));
  }

  private Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    texts.forEach((path, text) -> digests.put(path, text.digest()));
    return digests;
  }

  private static String digest(Map<String, String> files, Optional<String> extended) {
    StringBuilder contents = new StringBuilder();
    files.forEach((path, digest) -> contents.append(digest).append("  ").append(path).append('\n'));
    extended.ifPresent(digest -> contents.append(digest).append("  extends\n"));
    return SourceText.digestOf(contents.toString().getBytes(StandardCharsets.UTF_8));
  }
}
