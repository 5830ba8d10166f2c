package org.ducha.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token opens; none of them includes another. */
public enum Scope {
  /** Snapshots may be checked. */
  CHECK,
  /** Approval requests may be decided. */
  GATE,
  /** Rules and metrics may be read. */
  READ,
  /** Metrics and the head of the decision log may be read. */
  ADMIN;

  /** The scope that a word names. */
  public static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
  }

  /** As token files and answers write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
