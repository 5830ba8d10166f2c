package org.ducha.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots that one file holds, each a line or a document; as much of the file is in memory as
 * one of them takes.
 */
abstract class Pieces implements Iterator<Given>, AutoCloseable {
  private final String name;
  private @Nullable Lines lines;
  private @Nullable Given next;
  private int count;
  private int number;

  private Pieces(Path file) {
    this.name = SourceText.nameOf(file);
    try {
      this.lines = Lines.of(name, Files.newInputStream(file));
      advance();
    } catch (NoSuchFileException e) {
      this.next = Feed.failing(name, "file.missing");
    } catch (IOException e) {
      close();
      this.next = Feed.failing(name, "file.unreadable");
    }
  }

  /** Every line that is not blank. */
  static Pieces lines(Path file) {
    return new Pieces(file) {
      @Override
      @Nullable Given read() throws IOException {
        byte[] line = readLine();
        while (line != null && Lines.isBlank(line)) {
          line = readLine();
        }
        return line == null ? null : given(Lines.withoutEnd(line), lineNumber() - 1);
      }
    };
  }

  /** Every document that is not blank; a line that begins with {@code ---} begins one. */
  static Pieces documents(Path file) {
    return new Documents(file);
  }

  /** The next of them, null where there is none. */
  abstract @Nullable Given read() throws IOException;

  /**
   * The next of them.
   *
   * @param before how many lines of the file stand before it
   */
  Given given(byte[] bytes, int before) {
    count++;
    String called = name + "#" + count;
    return new Given(called, () -> SourceText.of(called, bytes).after(before));
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Given next() {
    Given given = next;
    if (given == null) {
      throw new NoSuchElementException();
    }
    try {
      advance();
    } catch (IOException e) {
      close();
      next = Feed.failing(name, "file.unreadable");
    }
    return given;
  }

  private void advance() throws IOException {
    next = lines == null ? null : read();
    if (next == null) {
      close();
    }
  }

  int lineNumber() {
    return number;
  }

  /** The next line with its end; null at the end of the file. */
  byte @Nullable [] readLine() throws IOException {
    Lines from = lines;
    byte[] line = from == null ? null : from.next();
    if (line != null) {
      number++;
    }
    return line;
  }

  @Override
  public void close() {
    Lines from = lines;
    lines = null;
    if (from != null) {
      try {
        from.close();
      } catch (IOException e) {
        // What has been read has been read.
      }
    }
  }

  private static final class Documents extends Pieces {
    private byte @Nullable [] begun;

    Documents(Path file) {
      super(file);
    }

    @Override
    @Nullable Given read() throws IOException {
      ByteArrayOutputStream document = new ByteArrayOutputStream();
      boolean said = false;
      byte[] first = begun;
      begun = null;
      int before = first == null ? lineNumber() : lineNumber() - 1;
      byte[] line = first == null ? readLine() : first;
      for (; line != null; line = readLine()) {
        if (line != first && isMark(line, '-')) {
          if (said) {
            begun = line;
            return given(document.toByteArray(), before);
          }
          document.reset();
          before = lineNumber() - 1;
        }
        if (document.size() <= SourceText.LARGEST) {
          document.write(line);
        }
        said |= isSaid(line);
      }
      return said ? given(document.toByteArray(), before) : null;
    }

    /** Whether more than the mark of a document, or a comment, stands there. */
    private static boolean isSaid(byte[] line) {
      if (Lines.isBlank(line) || line[0] == '#') {
        return false;
      }
      return !(isMark(line, '-') || isMark(line, '.')) || hasMore(line);
    }

    private static boolean hasMore(byte[] line) {
      for (int i = 3; i < line.length; i++) {
        if (line[i] == '#') {
          return false;
        }
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r' && line[i] != '\n') {
          return true;
        }
      }
      return false;
    }

    private static boolean isMark(byte[] line, char sign) {
      return line.length >= 3
          && line[0] == sign
          && line[1] == sign
          && line[2] == sign
          && (line.length == 3
              || line[3] == ' '
              || line[3] == '\t'
              || line[3] == '\r'
              || line[3] == '\n');
    }
  }
}
