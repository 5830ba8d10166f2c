package org.ducha.skeleton;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.text.StringSubstitutor;
import org.ducha.engine.DrlFormatter;
import org.ducha.engine.DrlReader;
import org.ducha.message.Phrase;
import org.ducha.rule.RuleFiles;
import org.ducha.rule.Rulebook;
import org.ducha.rule.RulebookLoader;
import org.ducha.rule.SharedRules;
import org.ducha.snapshot.SnapshotReader;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * The files of a rule set for another office's report: the judging rules that every office shares,
 * as the program carries them, and of everything else a sample.
 */
public final class Skeleton {
  private static final String SHIPPED = "rules/";
  private static final String SAMPLES = "samples/";
  private static final String HEADER = "ruleset.yaml";
  private static final String SNAPSHOT = "snapshot.yaml";
  private static final String RULES = ".drl";
  private static final String CASES = ".cases.yaml";
  private static final String YEAR = "year/";

  private final Map<String, String> texts;

  private Skeleton(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * The files for an office.
   *
   * @throws MistakesException if what is said of it cannot stand in them
   */
  public static Skeleton of(Office office) {
    if (!String.valueOf(office.year()).matches("[1-9]\\d{3}")) {
      throw new MistakesException(
          Mistake.at(Place.of("year"), Phrase.of("init.year"))
              .found(String.valueOf(office.year())));
    }
    Map<String, String> texts = new TreeMap<>(shared());
    Resources.in(SAMPLES, HEADER)
        .forEach((path, text) -> texts.put(placed(path, office), filled(text, office)));
    texts.keySet().removeIf(path -> path.endsWith(CASES) && !texts.containsKey(tested(path)));
    check(texts);
    return new Skeleton(texts);
  }

  private static Map<String, String> shared() {
    Map<String, SourceText> rules = new TreeMap<>();
    Resources.in(SHIPPED, "judgement.drl")
        .forEach((path, text) -> rules.put(path, source(SHIPPED + path, text)));
    return SharedRules.of(rules, new DrlReader(), new DrlFormatter());
  }

  private static SourceText source(String file, String text) {
    return SourceText.of(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String placed(String path, Office office) {
    return path.startsWith(YEAR) ? office.year() + "/" + path.substring(YEAR.length()) : path;
  }

  /** The rule file whose cases a file holds. */
  private static String tested(String cases) {
    return cases.substring(0, cases.length() - CASES.length()) + RULES;
  }

  private static String filled(String text, Office office) {
    Map<String, String> values = new HashMap<>();
    values.put("region", quoted(office.region()));
    values.put("heading", office.title());
    values.put("title", quoted(office.title()));
    values.put("issuer", quoted(office.issuer()));
    values.put("date", office.date().toString());
    values.put("year", String.valueOf(office.year()));
    values.put("nextYear", String.valueOf(office.year() + 1));
    return new StringSubstitutor(values)
        .setDisableSubstitutionInValues(true)
        .setEnableUndefinedVariableException(true)
        .replace(text);
  }

  /** A text as YAML writes it; what is nothing but letters and digits needs no quotes. */
  private static String quoted(String text) {
    return text.matches("\\p{IsIdeographic}[\\p{IsIdeographic}\\d]*")
        ? text
        : "'" + text.replace("'", "''") + "'";
  }

  /** Whether they can be loaded is known before any is written. */
  private static void check(Map<String, String> texts) {
    Map<String, SourceText> rules = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          if (path.equals(HEADER) || path.endsWith(RULES)) {
            rules.put(path, source(path, text));
          }
        });
    Rulebook book = RulebookLoader.load(new RuleFiles("", rules), new DrlReader());
    new SnapshotReader(book.header().regions(), book.header().units(), book.catalogues())
        .read(source(SNAPSHOT, texts.getOrDefault(SNAPSHOT, "")));
  }

  /**
   * Writes the files into a folder that is not there or empty.
   *
   * @return their paths
   * @throws MistakesException if there is anything in it, or a file cannot be written
   */
  public List<Path> write(Path folder) {
    refuseFilled(folder);
    List<Path> written = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          Path file = folder.resolve(path);
          try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
          } catch (IOException e) {
            throw mistaken(file, "cli.cannot-write");
          }
          written.add(file);
        });
    return written;
  }

  private static void refuseFilled(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw mistaken(folder, "init.not-empty");
      }
    } catch (IOException e) {
      throw mistaken(folder, "init.no-folder");
    }
  }

  private static MistakesException mistaken(Path path, String key) {
    return new MistakesException(Mistake.at(Place.of(SourceText.nameOf(path)), Phrase.of(key)));
  }
}
