package org.ducha.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.ducha.message.Phrase;

/** Files that are there in full or as they were, whoever reads them and whatever happens. */
public final class AtomicFile {
  private AtomicFile() {}

  /** What is to stand in a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, whether it is there or not. What is there and is no file, such as a pipe, is
   * written to.
   *
   * @throws MistakesException if that cannot be done; the file is as it was then
   */
  public static void write(Path file, byte[] bytes) {
    write(file, out -> out.write(bytes));
  }

  /**
   * Writes a file without holding all of it in memory.
   *
   * @throws MistakesException if that cannot be done, or as {@code content} throws it; the file is
   *     as it was then
   */
  public static void write(Path file, Content content) {
    try {
      if (!Files.isRegularFile(file) && (Files.exists(file) || Files.isSymbolicLink(file))) {
        fill(Files.newOutputStream(file), content);
        return;
      }
      if (Files.exists(file)) {
        // What a link points to is replaced, not the link.
        Path real = file.toRealPath();
        Path written = Files.createTempFile(real.getParent(), ".", ".new");
        put(written, real, content, () -> copyPermissions(real, written));
      } else {
        Path real = file.toAbsolutePath();
        put(real.resolveSibling("." + UUID.randomUUID() + ".new"), real, content, () -> {});
      }
    } catch (IOException e) {
      throw cannotWrite(file);
    }
  }

  private interface Step {
    void take() throws IOException;
  }

  private static void put(Path written, Path file, Content content, Step before)
      throws IOException {
    try {
      fill(Files.newOutputStream(written), content);
      before.take();
      move(written, file);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void fill(OutputStream file, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(file)) {
      content.writeTo(out);
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
