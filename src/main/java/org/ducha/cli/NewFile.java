package org.ducha.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** A file that somebody works on once it is made: it is never written over. */
final class NewFile {
  private NewFile() {}

  /**
   * Writes it.
   *
   * @throws MistakesException if there is one of that name, or it cannot be written
   */
  static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new MistakesException(exists(file));
    } catch (IOException e) {
      throw new MistakesException(
          Mistake.at(Place.of(SourceText.nameOf(file)), Phrase.of("cli.cannot-write")));
    }
  }

  static Mistake exists(Path file) {
    return Mistake.at(Place.of(SourceText.nameOf(file)), Phrase.of("sheet.exists"));
  }
}
