package org.ducha.source;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that nobody sees and that make a text another than it looks. */
public final class Unseen {
  private static final String CONTROLS =
      "\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\r\\n]";
  private static final Pattern CONTROL = Pattern.compile("[" + CONTROLS + "]");
  private static final Pattern ANY = Pattern.compile("[\\p{Cf}\\t\\r\\n[" + CONTROLS + "]]");

  private Unseen() {}

  /**
   * Where the first control character stands that no file may hold: all but tabs and ends of lines,
   * also those that turn the direction of writing.
   */
  public static OptionalInt control(String text) {
    return first(CONTROL, text);
  }

  /** Where the first character stands that is not seen at all, also one without any width. */
  public static OptionalInt any(String text) {
    return first(ANY, text);
  }

  private static OptionalInt first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? OptionalInt.of(matcher.start()) : OptionalInt.empty();
  }

  /** The text with a mark in place of each control character. */
  public static String marked(String text) {
    return CONTROL.matcher(text).replaceAll("�");
  }

  /** The code of the character there. */
  public static String codeAt(String text, int index) {
    return "U+%04X".formatted(text.codePointAt(index));
  }
}
