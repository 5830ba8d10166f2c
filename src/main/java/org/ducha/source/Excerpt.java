package org.ducha.source;

/** As much of a text as a message of one line can show. */
public final class Excerpt {
  private static final int LENGTH = 80;

  /** Of what comes after, nothing can be shown whatever becomes of the spaces before. */
  private static final int READ = 400;

  private Excerpt() {}

  /** The beginning of the text on one line, with an ellipsis where it goes on. */
  public static String of(String text) {
    String start = text.substring(0, Math.min(READ, text.length()));
    String line = Unseen.marked(start.replaceAll("\\s*\\R\\s*", " ⏎ ")).replace('\t', ' ');
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "…";
  }
}
