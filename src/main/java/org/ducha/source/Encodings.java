package org.ducha.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ducha.message.Phrase;

/** Bytes that are no text in an encoding we read, and what they probably are instead. */
final class Encodings {
  private static final List<byte[]> UTF_16 = List.of(bytes(0xFF, 0xFE), bytes(0xFE, 0xFF));
  private static final List<byte[]> OFFICE =
      List.of(bytes('P', 'K', 3, 4), bytes(0xD0, 0xCF, 0x11, 0xE0), bytes('%', 'P', 'D', 'F', '-'));

  private Encodings() {}

  /**
   * Refuses what begins with the mark of another program: texts in two bytes a character, documents
   * of offices.
   *
   * @throws MistakesException that says which
   */
  static void refuseMarked(String file, byte[] bytes) {
    if (OFFICE.stream().anyMatch(mark -> begins(bytes, mark))) {
      throw refused(file, "file.office");
    }
    if (UTF_16.stream().anyMatch(mark -> begins(bytes, mark))) {
      throw refused(file, "file.utf-16");
    }
  }

  /**
   * Refuses a text in two bytes a character that bears no mark: every other one is zero.
   *
   * @throws MistakesException if it is one
   */
  static void refuseZeros(String file, String text) {
    if (text.indexOf('\0') >= 0
        && text.chars().filter(character -> character == 0).count() > text.length() / 5) {
      throw refused(file, "file.utf-16");
    }
  }

  /** The mistake that bytes in no known encoding are, at the first that is not UTF-8. */
  static Mistake unknown(String file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer read = CharBuffer.allocate(bytes.length);
    decoder.decode(in, read, true);
    String before = read.flip().toString();
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
    return mistake(new Place(file, line, column), "file.encoding");
  }

  private static MistakesException refused(String file, String key) {
    return new MistakesException(mistake(Place.of(file), key));
  }

  private static Mistake mistake(Place place, String key) {
    return Mistake.at(place, Phrase.of(key)).expected(Phrase.verbatim("UTF-8 · GB18030"));
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
