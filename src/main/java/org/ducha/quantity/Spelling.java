package org.ducha.quantity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/** Width and spaces, in which officials' spellings of one quantity differ. */
final class Spelling {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private Spelling() {}

  /** The text in half width, without spaces, with one minus sign for all of them. */
  static String narrow(String text) {
    String half = Normalizer.normalize(text, Form.NFKC).replace('−', '-');
    return SPACE.matcher(half).replaceAll("");
  }
}
