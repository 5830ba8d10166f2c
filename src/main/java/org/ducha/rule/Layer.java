package org.ducha.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ducha.bundle.Bundle;
import org.ducha.bundle.Edition;
import org.ducha.bundle.Trust;
import org.ducha.message.Phrase;
import org.ducha.rule.RuleFiles.Unread;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The files of a rule set as bytes, as a folder or a bundle holds them.
 *
 * @param directory the folder or bundle as the user named it
 * @param files by their paths relative to it
 * @param base the layer that this one extends
 * @param edition what a bundle says of itself
 * @param unread what nobody could read in it, or would read under the name it has
 */
public record Layer(
    String directory,
    SortedMap<String, byte[]> files,
    Optional<Layer> base,
    Optional<Edition> edition,
    List<Unread> unread) {
  static final String BASE = "extends/";

  /** A layer may extend so many others. */
  static final int MOST = 4;

  /**
   * Reads a folder or a bundle.
   *
   * @param clock tells whether a signer's certificate is valid
   * @throws MistakesException if there is none, it cannot be read, or it is not to be trusted
   */
  public static Layer read(Path path, Trust trust, Clock clock) {
    if (Files.isRegularFile(path)) {
      return RuleArchive.read(path, trust, clock, 0);
    }
    if (Files.isDirectory(path) && !trust.isAnything()) {
      throw new MistakesException(
          Mistake.at(Place.of(SourceText.nameOf(path)), Phrase.of("trust.unsigned")));
    }
    return RuleFolder.read(path, List.of());
  }

  /**
   * A bundle of this layer and those it extends, which needs nothing beside it.
   *
   * @throws MistakesException if a file of it could not be read
   */
  public Bundle bundle(@Nullable String version, @Nullable String author, LocalDate date) {
    RuleFiles read = RuleFiles.of(this).whole();
    return new Bundle(
        entries(), new Edition(read.digest(), read.casesDigest(), version, author, date, null));
  }

  private SortedMap<String, byte[]> entries() {
    SortedMap<String, byte[]> entries = new TreeMap<>(files);
    base.ifPresent(
        extended -> extended.entries().forEach((path, bytes) -> entries.put(BASE + path, bytes)));
    return entries;
  }
}
