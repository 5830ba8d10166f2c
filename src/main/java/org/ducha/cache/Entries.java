package org.ducha.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.ducha.source.AtomicFile;
import org.ducha.source.MistakesException;

/**
 * Things that are kept under keys, a file each. A file that is not exactly what was written, or was
 * written under another key, is as good as none.
 */
final class Entries {
  private static final int MARK = 0x64750001;
  private static final int SMALLEST = 3 * Integer.BYTES + Long.BYTES;
  private static final long LARGEST = 16 << 20;
  private static final int MOST = 1000;
  private static final Duration OLDEST = Duration.ofDays(30);

  private final Path folder;
  private boolean tidied;

  Entries(Path folder) {
    this.folder = folder;
  }

  /** What is kept under a key in that file, if it is. */
  Optional<byte[]> get(String file, String key) {
    try {
      Path path = folder.resolve(file);
      return Files.size(path) > LARGEST
          ? Optional.empty()
          : content(ByteBuffer.wrap(Files.readAllBytes(path)), key);
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> content(ByteBuffer file, String key) {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    if (file.remaining() < SMALLEST + name.length
        || file.getInt() != MARK
        || file.getInt() != name.length) {
      return Optional.empty();
    }
    byte[] found = new byte[name.length];
    file.get(found);
    int length = file.getInt();
    long sum = file.getLong();
    if (!Arrays.equals(found, name) || length != file.remaining()) {
      return Optional.empty();
    }
    byte[] content = new byte[length];
    file.get(content);
    return sumOf(content) == sum ? Optional.of(content) : Optional.empty();
  }

  private static long sumOf(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return sum.getValue();
  }

  /** Keeps something, if that can be done. */
  void put(String file, String key, byte[] content) {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    byte[] all =
        ByteBuffer.allocate(SMALLEST + name.length + content.length)
            .putInt(MARK)
            .putInt(name.length)
            .put(name)
            .putInt(content.length)
            .putLong(sumOf(content))
            .put(content)
            .array();
    try {
      tidy();
      AtomicFile.write(folder.resolve(file), all);
    } catch (IOException | MistakesException cannotBeKept) {
      // The next run does the work again.
    }
  }

  /** Makes room: what other builds left long ago goes, and of much the oldest. */
  private void tidy() throws IOException {
    if (tidied) {
      return;
    }
    tidied = true;
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      FileTime oldest = FileTime.from(Instant.now().minus(OLDEST));
      for (Path other : in(folder.resolveSibling("."))) {
        if (Files.isDirectory(other) && Files.getLastModifiedTime(other).compareTo(oldest) < 0) {
          remove(in(other));
          Files.deleteIfExists(other);
        }
      }
    }
    List<Path> kept = in(folder);
    if (kept.size() > MOST) {
      remove(kept.subList(0, kept.size() - MOST / 2));
    }
  }

  private static void remove(List<Path> files) throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  /** The files of a folder, the oldest first. */
  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.comparing(Entries::age)).toList();
    }
  }

  private static FileTime age(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
