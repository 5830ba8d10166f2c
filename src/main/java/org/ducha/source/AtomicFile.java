package org.ducha.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
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
      throw cannotWrite(file);
    }
  }

  /**
   * Writes a file, whether it is there or not. What is there and is no file, such as a pipe, is
   * written to.
   *
   * @throws MistakesException if that cannot be done; the file is as it was then
   */
  public static void write(Path file, byte[] bytes) {
    if (Files.isRegularFile(file)) {
      replace(file, bytes);
      return;
    }
    try {
      if (Files.exists(file) || Files.isSymbolicLink(file)) {
        Files.write(file, bytes);
      } else {
        create(file.toAbsolutePath(), bytes);
      }
    } catch (IOException e) {
      throw cannotWrite(file);
    }
  }

  /** What is to stand in a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file as {@link #write(Path, byte[])} does, without holding all of it in memory.
   *
   * @throws MistakesException if that cannot be done, or as {@code content} throws it; the file is
   *     as it was then
   */
  public static void write(Path file, Content content) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          content.writeTo(out);
        }
        return;
      }
      Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path written = real.resolveSibling("." + UUID.randomUUID() + ".new");
      try {
        try (OutputStream out =
            new BufferedOutputStream(
                Files.newOutputStream(written, StandardOpenOption.CREATE_NEW))) {
          content.writeTo(out);
        }
        if (Files.exists(real)) {
          copyPermissions(real, written);
        }
        move(written, real);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw cannotWrite(file);
    }
  }

  private static void create(Path file, byte[] bytes) throws IOException {
    Path written = file.resolveSibling("." + UUID.randomUUID() + ".new");
    try {
      Files.write(written, bytes, StandardOpenOption.CREATE_NEW);
      move(written, file);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static MistakesException cannotWrite(Path file) {
    return new MistakesException(
        Mistake.at(Place.of(SourceText.nameOf(file)), Phrase.of("cli.cannot-write")));
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
