package org.ducha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Reads a rule set from a folder, and the one it extends from wherever that is. */
final class RuleFolder {
  private static final int DEEPEST = 4;
  private static final int MOST_FILES = 2000;

  /** More bytes than anybody wrote. */
  private static final int LARGEST = 16 << 20;

  private RuleFolder() {}

  static Layer read(Path folder, int depth) {
    String directory = SourceText.nameOf(folder);
    Mistakes mistakes = new Mistakes();
    SortedMap<String, byte[]> files = new TreeMap<>();
    long read = 0;
    for (Path path : list(folder)) {
      try {
        byte[] bytes = SourceText.bytesOf(path);
        files.put(SourceText.nameOf(folder.relativize(path)), bytes);
        read += bytes.length;
      } catch (MistakesException e) {
        mistakes.addAll(e.mistakes());
      }
      if (read > LARGEST) {
        throw new MistakesException(
            Mistake.at(Place.of(directory), Phrase.of("ruleset.too-large", LARGEST >> 20)));
      }
    }
    mistakes.throwIfAny();
    Optional<Layer> base =
        RulesetHeader.extended(directory, files).map(extended -> base(folder, extended, depth));
    return new Layer(directory, files, base, Optional.empty());
  }

  private static Layer base(Path folder, Extended extended, int depth) {
    Optional<Path> base = depth < Layer.MOST ? path(folder, extended.name()) : Optional.empty();
    if (base.filter(Files::isDirectory).isPresent()) {
      return read(base.get(), depth + 1);
    }
    if (base.filter(Files::isRegularFile).isPresent()) {
      return RuleArchive.read(base.get(), Trust.anything(), Clock.systemUTC(), depth + 1);
    }
    throw new MistakesException(
        Mistake.at(extended.place(), Phrase.of("ruleset.no-base"))
            .found(extended.name())
            .expected(Phrase.oneOf(List.of(ShippedRules.WORD, "../…")))
            .nearest(Nearest.to(extended.name(), List.of(ShippedRules.WORD))));
  }

  /** What a name leads to, empty where nothing can be called so. */
  private static Optional<Path> path(Path folder, String name) {
    try {
      return name.equals(ShippedRules.WORD)
          ? ShippedRules.folder()
          : Optional.of(folder.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
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
    } catch (IOException | UncheckedIOException e) {
      throw new MistakesException(Mistake.at(Place.of(directory), Phrase.of("file.unreadable")));
    }
  }
}
