package org.ducha.output;

import org.jline.utils.WCWidth;

/**
 * A piece of text as a terminal shows it.
 *
 * @param shown with its colours, if it has any
 * @param width in columns; Chinese characters take two
 */
record Cell(String shown, int width) {
  static Cell of(String text) {
    return shown(text, text);
  }

  /** A text with what colours it, which takes no columns. */
  static Cell shown(String text, String shown) {
    int width = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      width += Math.max(0, WCWidth.wcwidth(text.codePointAt(i)));
    }
    return new Cell(shown, width);
  }

  @Override
  public String toString() {
    return shown;
  }
}
