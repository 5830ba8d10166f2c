package org.ducha.rule;

import java.util.HashMap;
import java.util.Map;

/**
 * How often the rules of a session put one fact beside others: a join whose cost cannot be seen in
 * its text ends here, whether anything comes of it or not.
 *
 * <p>Public because the rules that are handed to the engine call it; nobody else should.
 */
public final class Effort {
  private final int most;
  private final Map<String, Integer> byRule = new HashMap<>();
  private int spent;

  /**
   * @param most how often that may be
   */
  public Effort(int most) {
    this.most = most;
  }

  /**
   * Counts that a rule puts a fact beside others.
   *
   * @throws IllegalStateException if that is too often
   */
  public boolean allows(String rule) {
    byRule.merge(rule, 1, Integer::sum);
    spent++;
    if (isExhausted()) {
      throw new IllegalStateException("too many joins");
    }
    return true;
  }

  public boolean isExhausted() {
    return spent > most;
  }

  /** The rule that did so most often. */
  public String busiest() {
    return byRule.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
