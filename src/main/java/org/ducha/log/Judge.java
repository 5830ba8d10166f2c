package org.ducha.log;

import org.ducha.rule.RuleFiles;
import org.ducha.rule.Rulebook;

/**
 * What decided.
 *
 * @param rules the rules
 * @param digest of those rules
 * @param version of ducha
 */
public record Judge(RuleFiles rules, String digest, String version) {

  /** Those rules as this version of ducha read them. */
  public static Judge of(Rulebook book, String version) {
    return new Judge(book.files(), book.digest(), version);
  }
}
