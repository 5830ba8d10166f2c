package org.ducha.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, one in memory at a time. Only a line feed ends a line. */
public final class Lines implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final String LINES = ".ndjson";
  private static final String PACKED = ".gz";

  /** What the names of files end with that hold a snapshot a line. */
  public static final List<String> ENDINGS = List.of(LINES, LINES + PACKED);

  private final InputStream in;
  private long read;

  public Lines(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER);
  }

  /** The lines of a file of that name, which are taken out of a packed one as they are read. */
  public static Lines of(String file, InputStream in) throws IOException {
    return new Lines(isPacked(file) ? new GZIPInputStream(in, BUFFER) : in);
  }

  /** Whether a file of that name is packed; it can only be read from its beginning. */
  public static boolean isPacked(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(PACKED);
  }

  /** The next line with its end, no longer than what is refused anyway; null after the last. */
  public byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int one = in.read();
    if (one < 0) {
      return null;
    }
    while (one >= 0) {
      read++;
      if (bytes.size() <= SourceText.LARGEST) {
        bytes.write(one);
      }
      if (one == '\n') {
        break;
      }
      one = in.read();
    }
    return bytes.toByteArray();
  }

  /** How many bytes stand before the next line. */
  public long position() {
    return read;
  }

  /** Whether a line says nothing; such a line is no snapshot. */
  public static boolean isBlank(byte[] line) {
    for (byte one : line) {
      if (one != ' ' && one != '\t' && one != '\r' && one != '\n') {
        return false;
      }
    }
    return true;
  }

  /** Where a line ends is no part of what it says. */
  public static byte[] withoutEnd(byte[] line) {
    int length = line.length;
    while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r')) {
      length--;
    }
    return Arrays.copyOf(line, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
