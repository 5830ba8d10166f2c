package org.ducha.quantity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/** Width and spaces, in which officials' spellings of one quantity differ. */
final class Spelling {
  /** Nothing before it has a width of its own, and hardly any text reaches it. */
  private static final char FIRST_WIDTH = '\uFE50';

  private static final char LAST_SMALL = '\uFE6F';
  private static final char FIRST_FULL = '\uFF01';
  private static final char LAST_FULL = '\uFF5E';
  private static final char LAST_WIDTH = '\uFFEF';

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private Spelling() {}

  /**
   * The text in half width, without spaces, with one minus sign for all of them. Other forms of
   * digits stay as they are: 5² and ① are no 52 and 1.
   */
  static String narrow(String text) {
    return SPACE.matcher(halved(text).replace('−', '-')).replaceAll("");
  }

  private static String halved(String text) {
    if (text.chars().allMatch(unit -> unit < FIRST_WIDTH)) {
      return text;
    }
    StringBuilder half = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      half.append(halved(text.charAt(i)));
    }
    return half.toString();
  }

  /** The forms of ASCII, which are nearly all that occur, follow one another as it does. */
  private static String halved(char unit) {
    if (unit >= FIRST_FULL && unit <= LAST_FULL) {
      return String.valueOf((char) (unit - FIRST_FULL + '!'));
    }
    boolean other =
        (unit >= FIRST_WIDTH && unit <= LAST_SMALL) || (unit > LAST_FULL && unit <= LAST_WIDTH);
    String written = String.valueOf(unit);
    return other ? Normalizer.normalize(written, Form.NFKC) : written;
  }
}
