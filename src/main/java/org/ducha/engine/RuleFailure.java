package org.ducha.engine;

import org.jspecify.annotations.Nullable;

/** A rule failed while it was at work; nothing of the session can be used. */
public final class RuleFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How a rule fails. */
  public enum Kind {
    /** Something it did threw an exception. */
    THROWN,
    /** It went on firing without end. */
    ENDLESS,
    /** It put too many facts beside each other. */
    JOINS
  }

  private final Kind kind;
  private final String rule;

  RuleFailure(Kind kind, String rule, @Nullable Throwable cause) {
    super("rule \"" + rule + "\" " + kind, cause);
    this.kind = kind;
    this.rule = rule;
  }

  public Kind kind() {
    return kind;
  }

  /** The name of the rule. */
  public String rule() {
    return rule;
  }
}
