package org.ducha.log;

/**
 * Entries that follow one another.
 *
 * @param first the id of the first
 * @param last the id of the last
 */
public record Span(long first, long last) {
  /** The whole log. */
  public static final Span ALL = new Span(1, Long.MAX_VALUE);

  public boolean isEmpty() {
    return last < first;
  }
}
