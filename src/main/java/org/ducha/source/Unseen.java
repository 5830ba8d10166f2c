package org.ducha.source;

import java.util.OptionalInt;

/** Characters that nobody sees and that make a text another than it looks. */
public final class Unseen {
  private static final int LAST_CONTROL = 0x2069;
  private static final int LOST = 0xFFFD;

  private Unseen() {}

  /**
   * Where the first control character stands that no file may hold: all but tabs and ends of lines,
   * also those that turn the direction of writing.
   */
  public static OptionalInt control(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Where the first character stands that is not seen at all, also one without any width. */
  public static OptionalInt any(String text) {
    int character;
    for (int i = 0; i < text.length(); i += Character.charCount(character)) {
      character = text.codePointAt(i);
      if (isUnseen(character)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isUnseen(int character) {
    return character < ' '
        || (character > '~'
            && (Character.getType(character) == Character.FORMAT || isControl(character)));
  }

  private static boolean isControl(int character) {
    if (character > LAST_CONTROL || (character >= ' ' && character <= '~')) {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\t' && character != '\r' && character != '\n';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT -> turns(character);
      default -> false;
    };
  }

  /** Whether it is a mark of the direction of writing. */
  private static boolean turns(int character) {
    return character == 0x061C
        || character == 0x200E
        || character == 0x200F
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  /** The text with a mark in place of each control character. */
  public static String marked(String text) {
    return text.codePoints()
        .map(character -> isControl(character) ? LOST : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The code of the character there. */
  public static String codeAt(String text, int index) {
    return "U+%04X".formatted(text.codePointAt(index));
  }
}
