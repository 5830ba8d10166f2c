package org.ducha.quantity;

import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Set;
import java.util.regex.Pattern;

/** Width and spaces, in which officials' spellings of one quantity differ. */
final class Spelling {
  private static final Set<UnicodeBlock> WIDTHS =
      Set.of(UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS, UnicodeBlock.SMALL_FORM_VARIANTS);

  /** Nothing before it is in either block, and hardly any text reaches it. */
  private static final char FIRST_WIDTH = '\uFE50';

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
    text.codePoints()
        .mapToObj(
            point ->
                WIDTHS.contains(UnicodeBlock.of(point))
                    ? Normalizer.normalize(Character.toString(point), Form.NFKC)
                    : Character.toString(point))
        .forEach(half::append);
    return half.toString();
  }
}
