package org.ducha.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * An archive that carries files, and says of which edition they are.
 *
 * @param files the bytes of each by its path
 * @param edition what {@code bundle.yaml} says, and whose signature was accepted
 */
public record Bundle(SortedMap<String, byte[]> files, Edition edition) {
  /** The entry that states the edition. */
  public static final String EDITION = "bundle.yaml";

  /**
   * Reads an archive; nothing of it is used unless it is accepted.
   *
   * @param clock tells whether a signer's certificate is valid
   * @throws MistakesException if it is no such archive, or not one of those that are trusted
   */
  public static Bundle read(Path path, Trust trust, Clock clock) {
    Map<String, byte[]> entries = ArchiveReader.read(path);
    Verification verification = new Verification(path, entries);
    verification.checkSound();
    Optional<String> signer =
        trust.isAnything() ? Optional.empty() : Optional.of(verification.signer(trust, clock));
    SortedMap<String, byte[]> files = new TreeMap<>();
    entries.forEach(
        (name, bytes) -> {
          boolean folder = name.endsWith("/") && bytes.length == 0;
          if (!folder && !SignatureCheck.isSignatureFile(name)) {
            files.put(name, bytes);
          }
        });
    Edition edition = edition(SourceText.nameOf(path), files.remove(EDITION));
    return new Bundle(files, signer.map(edition::signedBy).orElse(edition));
  }

  private static Edition edition(String file, byte @Nullable [] text) {
    if (text == null) {
      throw new MistakesException(
          Mistake.at(Place.of(file), Phrase.of("bundle.no-edition"))
              .expected(Phrase.verbatim(file + "/" + EDITION)));
    }
    return EditionText.read(SourceText.of(file + "/" + EDITION, text));
  }

  /** The bytes of the archive, the same for the same files and edition. */
  public byte[] bytes() {
    SortedMap<String, byte[]> entries = new TreeMap<>(files);
    entries.put(EDITION, EditionText.write(edition));
    return ArchiveWriter.write(entries);
  }

  /**
   * Writes the archive, signed where there is a key; a file of that name is replaced only by one
   * that can be read again.
   *
   * @throws MistakesException if it cannot be written, or not be read again
   */
  public void write(Path path, Optional<SigningKey> key, Clock clock) {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    try {
      Files.write(part, key.isPresent() ? key.get().sign(bytes()) : bytes());
      try {
        read(part, key.map(SigningKey::trust).orElse(Trust.anything()), clock);
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new MistakesException(
          Mistake.at(Place.of(SourceText.nameOf(path)), Phrase.of("cli.cannot-write")));
    }
  }
}
