package org.ducha.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of rules that were printed from checked trees, one after the other. No text in quotes
 * holds a quote or a backslash.
 */
final class PrintedText {
  private static final Pattern WORD =
      Pattern.compile(
          "\\s*+(\"[^\"]*+\"|\\d++|[\\p{L}_$][\\p{L}\\p{N}_$]*+|[=!<>]=|&&|\\|\\||.|$)");

  private final String text;
  private final Matcher words;
  private String next = "";
  private int start;
  private int end;

  PrintedText(String text) {
    this.text = text;
    this.words = WORD.matcher(text);
    advance();
  }

  private void advance() {
    end = words.regionStart();
    if (!words.lookingAt()) {
      throw unreadable("a word");
    }
    next = words.group(1);
    start = words.start(1);
    words.region(words.end(), text.length());
  }

  /** The next word, which stays the next. */
  String peek() {
    return next;
  }

  /** Whether all has been read. */
  boolean isRead() {
    return next.isEmpty();
  }

  /** The next word. */
  String word() {
    String word = next;
    advance();
    return word;
  }

  /** Whether the next word is that one, which is passed over then. */
  boolean skip(String word) {
    boolean there = next.equals(word);
    if (there) {
      advance();
    }
    return there;
  }

  /** Whether that word follows the next one. */
  boolean followedBy(String word) {
    int after = words.regionStart();
    while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
      after++;
    }
    return text.startsWith(word, after);
  }

  /** Passes over a word that must be there. */
  void expect(String word) {
    if (!skip(word)) {
      throw unreadable(word);
    }
  }

  /** What stands between the next quotes. */
  String quoted() {
    String word = word();
    if (!word.startsWith("\"")) {
      throw unreadable("a text");
    }
    return unquoted(word);
  }

  static String unquoted(String word) {
    return word.substring(1, word.length() - 1);
  }

  /** Where the next word begins. */
  int position() {
    return start;
  }

  /** What has been read since a position. */
  String since(int position) {
    return text.substring(position, end);
  }

  /** What was printed cannot be read, which is a fault of the check. */
  IllegalStateException unreadable(String expected) {
    return new IllegalStateException(
        "checked rules do not compile: " + expected + " expected, found " + next);
  }
}
