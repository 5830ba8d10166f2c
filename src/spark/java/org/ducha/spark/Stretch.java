package org.ducha.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.ducha.feed.Lines;
import org.ducha.spark.InputFiles.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that begin within a stretch of its bytes.
 *
 * @param path of the file
 * @param name of the file, as the user named it
 * @param from the first byte
 * @param to the byte after the last one
 * @param before what the file holds before it
 * @param empty whether it stands for a whole file that holds no snapshot
 */
record Stretch(String path, String name, long from, long to, Count before, boolean empty)
    implements Serializable {

  /** How many lines there are, and how many of them are snapshots. */
  record Count(int lines, int snapshots) implements Serializable {
    static final Count NONE = new Count(0, 0);

    Count plus(Count other) {
      return new Count(
          Math.addExact(lines, other.lines), Math.addExact(snapshots, other.snapshots));
    }
  }

  /** The stretches of a file, of about that many bytes; one at least, and one of a packed file. */
  static List<Stretch> of(InputFile file, long length) {
    if (Lines.isPacked(file.name())) {
      return List.of(new Stretch(file.path(), file.name(), 0, Long.MAX_VALUE, Count.NONE, false));
    }
    List<Stretch> stretches = new ArrayList<>();
    long from = 0;
    do {
      long to = Math.min(file.length(), from + length);
      stretches.add(new Stretch(file.path(), file.name(), from, to, Count.NONE, false));
      from = to;
    } while (from < file.length());
    return stretches;
  }

  /** The same after what stands before it. */
  Stretch after(Count count) {
    return new Stretch(path, name, from, to, count, empty);
  }

  /** In place of all of a file that holds no snapshot. */
  Stretch ofNothing() {
    return new Stretch(path, name, from, to, before, true);
  }

  /** Whether its file begins with it. */
  boolean isFirst() {
    return from == 0;
  }

  /** What it holds. */
  Count count(Configuration configuration) throws IOException {
    int all = 0;
    int snapshots = 0;
    try (Lines lines = open(configuration)) {
      byte[] line = next(lines);
      while (line != null) {
        all++;
        snapshots += Lines.isBlank(line) ? 0 : 1;
        line = next(lines);
      }
    }
    return new Count(all, snapshots);
  }

  private Lines open(Configuration configuration) throws IOException {
    Path file = new Path(path);
    FSDataInputStream in = file.getFileSystem(configuration).open(file);
    // A line that begins before the stretch is another one's, up to its end.
    in.seek(Math.max(0, from - 1));
    Lines lines = Lines.of(name, in);
    if (from > 0) {
      lines.next();
    }
    return lines;
  }

  private byte @Nullable [] next(Lines lines) throws IOException {
    return Math.max(0, from - 1) + lines.position() < to ? lines.next() : null;
  }

  /**
   * Its snapshots, one after the other.
   *
   * @param closing sees to it that the file is closed in the end
   */
  Iterator<HandedIn> snapshots(Configuration configuration, UnaryOperator<Lines> closing)
      throws IOException {
    return empty
        ? List.of(HandedIn.nothing(name)).iterator()
        : new Snapshots(closing.apply(open(configuration)));
  }

  private final class Snapshots implements Iterator<HandedIn> {
    private final Lines lines;
    private Count seen = before;
    private @Nullable HandedIn next;

    Snapshots(Lines lines) {
      this.lines = lines;
      advance();
    }

    private void advance() {
      next = null;
      try {
        byte[] line = Stretch.this.next(lines);
        while (line != null && Lines.isBlank(line)) {
          seen = seen.plus(new Count(1, 0));
          line = Stretch.this.next(lines);
        }
        if (line != null) {
          String called = name + "#" + (seen.snapshots() + 1);
          next = HandedIn.line(called, Lines.withoutEnd(line), seen.lines());
          seen = seen.plus(new Count(1, 1));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public HandedIn next() {
      HandedIn given = next;
      if (given == null) {
        throw new NoSuchElementException();
      }
      advance();
      return given;
    }
  }
}
