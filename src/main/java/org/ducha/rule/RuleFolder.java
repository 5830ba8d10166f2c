package org.ducha.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ducha.bundle.Trust;
import org.ducha.message.Phrase;
import org.ducha.rule.RulesetHeader.Extended;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Reads a rule set from a folder, and the one it extends from wherever that is. */
final class RuleFolder {
  private static final int DEEPEST = 4;
  private static final int MOST_FILES = 2000;
  private static final String SHIPPED = "shipped";

  private RuleFolder() {}

  static Layer read(Path folder, int depth) {
    String directory = SourceText.nameOf(folder);
    Mistakes mistakes = new Mistakes();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Path path : list(folder)) {
      try {
        files.put(SourceText.nameOf(folder.relativize(path)), SourceText.bytesOf(path));
      } catch (MistakesException e) {
        mistakes.addAll(e.mistakes());
      }
    }
    mistakes.throwIfAny();
    Optional<Layer> base =
        RulesetHeader.extended(directory, files).map(extended -> base(folder, extended, depth));
    return new Layer(directory, files, base, Optional.empty());
  }

  private static Layer base(Path folder, Extended extended, int depth) {
    Path base =
        extended.name().equals(SHIPPED)
            ? ShippedRules.folder().orElse(Path.of(SHIPPED))
            : folder.resolve(extended.name()).normalize();
    if (depth < Layer.MOST && Files.isDirectory(base)) {
      return read(base, depth + 1);
    }
    if (depth < Layer.MOST && Files.isRegularFile(base)) {
      return RuleArchive.read(base, Trust.anything(), Clock.systemUTC(), depth + 1);
    }
    throw new MistakesException(
        Mistake.at(extended.place(), Phrase.of("ruleset.no-base")).found(extended.name()));
  }

  static List<Path> list(Path folder) {
    String directory = SourceText.nameOf(folder);
    if (!Files.isDirectory(folder)) {
      throw new MistakesException(Mistake.at(Place.of(directory), Phrase.of("ruleset.no-folder")));
    }
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      List<Path> found =
          files
              .filter(Files::isRegularFile)
              .filter(path -> Layer.holds(path.getFileName().toString()))
              .sorted()
              .limit(MOST_FILES + 1)
              .toList();
      if (found.size() > MOST_FILES) {
        throw new MistakesException(
            Mistake.at(Place.of(directory), Phrase.of("ruleset.too-many-files", MOST_FILES)));
      }
      return found;
    } catch (IOException e) {
      throw new MistakesException(Mistake.at(Place.of(directory), Phrase.of("file.unreadable")));
    }
  }
}
