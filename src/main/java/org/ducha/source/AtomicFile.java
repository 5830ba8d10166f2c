package org.ducha.source;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.ducha.message.Phrase;

/** Files that are there in full or as they were, whoever reads them and whatever happens. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Puts other bytes in place of those of a file.
   *
   * @throws MistakesException if that cannot be done; the file is as it was then
   */
  public static void replace(Path file, byte[] bytes) {
    try {
      // What a link points to is replaced, not the link.
      Path real = file.toRealPath();
      Path written = Files.createTempFile(real.getParent(), ".", ".new");
      try {
        Files.write(written, bytes);
        copyPermissions(real, written);
        move(written, real);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw new MistakesException(
          Mistake.at(Place.of(SourceText.nameOf(file)), Phrase.of("cli.cannot-write")));
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
