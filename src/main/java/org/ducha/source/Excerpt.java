package org.ducha.source;

/** As much of a text as a message of one line can show. */
public final class Excerpt {
  private static final int LENGTH = 80;

  private Excerpt() {}

  /** The beginning of the text on one line, with an ellipsis where it goes on. */
  public static String of(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", " ⏎ ").replaceAll("\\p{Cntrl}", "�");
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "…";
  }
}
