package org.ducha.rule;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ducha.bundle.Trust;
import org.ducha.message.Phrase;
import org.ducha.rule.RuleFiles.Unread;
import org.ducha.rule.RulesetHeader.Extended;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads a rule set from a folder, and the one it extends from wherever that is. */
final class RuleFolder {
  private static final int DEEPEST = 10;
  private static final int MOST_FILES = 2000;

  /** More bytes than anybody wrote. */
  private static final int LARGEST = 16 << 20;

  private final Path folder;
  private final String directory;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final List<Unread> unread = new ArrayList<>();

  private RuleFolder(Path folder) {
    this.folder = folder;
    this.directory = SourceText.nameOf(folder);
  }

  /**
   * The layer of a folder.
   *
   * @param above the folders that extend it
   */
  static Layer read(Path folder, List<Path> above) {
    RuleFolder reading = new RuleFolder(folder);
    reading.readFiles();
    Optional<Layer> base =
        RulesetHeader.extended(reading.directory, reading.headed())
            .map(extended -> reading.base(extended, above));
    return new Layer(
        reading.directory, reading.files, base, Optional.empty(), List.copyOf(reading.unread));
  }

  private void readFiles() {
    long read = 0;
    for (Path path : list(folder)) {
      String name = SourceText.nameOf(folder.relativize(path));
      byte[] bytes = new byte[0];
      try {
        bytes = SourceText.bytesOf(path);
        Optional<Mistake> misnamed = FileNames.mistake(path, name, bytes);
        if (misnamed.isPresent()) {
          unread.add(new Unread(name, List.of(misnamed.get()), bytes));
        } else if (FileNames.states(name)) {
          files.put(name, bytes);
        }
      } catch (MistakesException e) {
        unread.add(new Unread(name, e.mistakes(), bytes));
      }
      read += bytes.length;
      if (read > LARGEST) {
        throw new MistakesException(
            Mistake.at(Place.of(directory), Phrase.of("ruleset.too-large", LARGEST >> 20)));
      }
    }
  }

  /** The files, among which there is a header; where none is, all that is wrong is said. */
  private SortedMap<String, byte[]> headed() {
    if (!files.containsKey(RuleFiles.HEADER)) {
      Mistakes mistakes = new Mistakes();
      unread.forEach(file -> mistakes.addAll(file.mistakes()));
      if (unread.stream().noneMatch(file -> file.path().equals(RuleFiles.HEADER))) {
        mistakes.add(RulesetHeader.missing(directory));
      }
      mistakes.throwIfAny();
    }
    return files;
  }

  private Layer base(Extended extended, List<Path> above) {
    Optional<Path> base = path(extended.name());
    List<Path> chain = new ArrayList<>(above);
    chain.add(real(folder));
    if (base.filter(of -> chain.contains(real(of))).isPresent()) {
      throw refused(extended, "ruleset.extends-itself", null);
    }
    if (chain.size() <= Layer.MOST) {
      if (base.filter(Files::isDirectory).isPresent()) {
        return read(base.get(), chain);
      }
      if (base.filter(Files::isRegularFile).filter(RuleFolder::isBundle).isPresent()) {
        return RuleArchive.read(base.get(), Trust.anything(), Clock.systemUTC(), chain.size());
      }
    }
    throw refused(extended, "ruleset.no-base", nearest(extended.name()));
  }

  /** A file of a rule set is none itself. */
  private static boolean isBundle(Path file) {
    return !FileNames.states(file.getFileName().toString());
  }

  private static MistakesException refused(
      Extended extended, String key, @Nullable String nearest) {
    return new MistakesException(
        Mistake.at(extended.place(), Phrase.of(key))
            .found(extended.name())
            .expected(Phrase.of("ruleset.base", ShippedRules.WORD, RuleFiles.HEADER))
            .nearest(nearest));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /** What a name leads to, empty where nothing can be called so. */
  private Optional<Path> path(String name) {
    try {
      return name.equals(ShippedRules.WORD)
          ? ShippedRules.folder()
          : Optional.of(folder.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The rule set nearest to a name that leads to none: the shipped one or a folder beside. */
  private @Nullable String nearest(String name) {
    int cut = name.lastIndexOf('/') + 1;
    if (cut > 1 && FileNames.states(name.substring(cut))) {
      return name.substring(0, cut - 1);
    }
    List<String> known = new ArrayList<>(List.of(ShippedRules.WORD));
    Optional<Path> parent = path(name.substring(0, cut)).filter(Files::isDirectory);
    if (parent.isPresent()) {
      try (Stream<Path> beside = Files.list(parent.get())) {
        beside
            .filter(path -> Files.exists(path.resolve(RuleFiles.HEADER)))
            .forEach(path -> known.add(name.substring(0, cut) + path.getFileName()));
      } catch (IOException e) {
        return null;
      }
    }
    return Nearest.to(name.toLowerCase(Locale.ROOT), known);
  }

  /**
   * The files that state something, and those whose names are nearly as theirs. Files and folders
   * of editors are none of them.
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
    if (collector.found.size() > MOST_FILES) {
      throw new MistakesException(
          Mistake.at(place, Phrase.of("ruleset.too-many-files", MOST_FILES)));
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
      return path.equals(folder) || !FileNames.isPrivate(path)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      boolean ours = FileNames.concerns(SourceText.nameOf(folder.relativize(path)));
      if (ours && !FileNames.isPrivate(path) && Files.isRegularFile(path)) {
        found.add(path);
      }
      return found.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }
}
