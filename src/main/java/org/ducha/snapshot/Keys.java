package org.ducha.snapshot;

import java.util.List;

/** The keys that snapshots may hold, in the order in which they are shown. */
public final class Keys {
  /** Of the snapshot itself. */
  public static final List<String> SNAPSHOT =
      List.of(
          "region",
          "period",
          "coverage",
          "figures",
          "milestones",
          "adjusted",
          "context",
          "baseline",
          "previous");

  /** Of a figure that says more than its value. */
  public static final List<String> FIGURE =
      List.of("value", "year", "source", "as-of", "status", "verified", "note");

  /** Of a milestone that says more than its stage. */
  public static final List<String> STAGE = List.of("stage", "on", "evidence", "source", "note");

  /** Those of a milestone that say nothing without a stage. */
  public static final List<String> CLAIMS = List.of("on", "evidence");

  /** Of a formal change of a target. */
  public static final List<String> CHANGE = List.of("to", "reason", "document", "approver", "date");

  /** Those without which a change is none. */
  public static final List<String> MANDATORY_IN_CHANGE =
      List.of("reason", "document", "approver", "date");

  private Keys() {}
}
