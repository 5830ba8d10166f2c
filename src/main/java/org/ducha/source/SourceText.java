package org.ducha.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.ducha.message.Phrase;

/**
 * A text file as it was read: decoded, and with the digest of its bytes.
 *
 * @param file as the user named it
 * @param text without a byte-order mark
 * @param digest {@code sha256:} and hex, over the bytes
 * @param origins where each line comes from, for a text that was made of something else; otherwise
 *     none
 * @param before how many lines of its file stand before it, where it is a part of a file
 */
public record SourceText(String file, String text, String digest, List<Place> origins, int before) {
  /** As many bytes as a text may have. */
  public static final int LARGEST = 2 << 20;

  private static final char LOST = '\uFFFD';
  private static final String ELSE = "GB18030";

  public SourceText {
    origins = List.copyOf(origins);
  }

  /** A text as somebody wrote it. */
  public SourceText(String file, String text, String digest) {
    this(file, text, digest, List.of());
  }

  /** A text that was made of something else. */
  public SourceText(String file, String text, String digest, List<Place> origins) {
    this(file, text, digest, origins, 0);
  }

  /** The same as a part of a file, after that many lines of it. */
  public SourceText after(int lines) {
    return new SourceText(file, text, digest, origins, lines);
  }

  /** Whether places in it are not those that its reader knows. */
  public boolean isMoved() {
    return before > 0 || !origins.isEmpty();
  }

  /** Where that place of the text comes from: the place itself in a text that somebody wrote. */
  public Place origin(Place place) {
    if (before > 0 && place.line() > 0) {
      return new Place(place.file(), place.line() + before, place.column());
    }
    int last = Math.min(place.line(), origins.size());
    return last == 0 ? place : origins.get(last - 1);
  }

  /**
   * Reads a file in UTF-8, with or without byte-order mark, or else in GB18030.
   *
   * @throws MistakesException if it is missing, unreadable, too large or in another encoding
   */
  public static SourceText read(Path path) {
    return of(nameOf(path), bytesOf(path));
  }

  /**
   * The bytes of a file, or the first ones of one that is too large.
   *
   * @throws MistakesException if it is missing or unreadable
   */
  public static byte[] bytesOf(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(LARGEST + 1);
    } catch (NoSuchFileException e) {
      throw new MistakesException(Mistake.at(Place.of(nameOf(path)), Phrase.of("file.missing")));
    } catch (IOException e) {
      throw new MistakesException(Mistake.at(Place.of(nameOf(path)), Phrase.of("file.unreadable")));
    }
  }

  /** A text that comes from elsewhere than a file, under the name that messages call it by. */
  public static SourceText of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Decodes the bytes of a file.
   *
   * @throws MistakesException if they are too many or in neither encoding
   */
  public static SourceText of(String file, byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new MistakesException(
          Mistake.at(Place.of(file), Phrase.of("file.too-large", LARGEST >> 20)));
    }
    return new SourceText(file, decode(file, bytes), digestOf(bytes));
  }

  /** A path as users name files: with {@code /} on every system. */
  public static String nameOf(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** {@code sha256:} and the hex digest of the bytes. */
  public static String digestOf(byte[] bytes) {
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The encoding of the bytes of a file that can be decoded: UTF-8, or else GB18030. */
  public static Charset charsetOf(byte[] bytes) {
    try {
      strictly(bytes, StandardCharsets.UTF_8);
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return Charset.forName(ELSE);
    }
  }

  private static String decode(String file, byte[] bytes) {
    Encodings.refuseMarked(file, bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    Encodings.refuseZeros(file, text);
    return withoutMark(text.indexOf(LOST) < 0 ? text : undamaged(file, strictly(file, bytes)));
  }

  private static String strictly(String file, byte[] bytes) {
    try {
      return strictly(bytes, charsetOf(bytes));
    } catch (CharacterCodingException neither) {
      throw new MistakesException(Encodings.unknown(file, bytes));
    }
  }

  /** A replacement character is what a wrong conversion leaves of a text that is lost. */
  private static String undamaged(String file, String text) {
    int lost = text.indexOf(LOST);
    if (lost >= 0) {
      int line = (int) text.substring(0, lost).chars().filter(c -> c == '\n').count() + 1;
      int column = text.codePointCount(text.lastIndexOf('\n', lost) + 1, lost) + 1;
      throw new MistakesException(
          Mistake.at(new Place(file, line, column), Phrase.of("file.damaged"))
              .found(String.valueOf(LOST)));
    }
    return text;
  }

  /** Texts of one digest are the same; the whole of a text need not be looked at. */
  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }
}
