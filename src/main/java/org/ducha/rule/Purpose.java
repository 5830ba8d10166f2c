package org.ducha.rule;

/** What rules are for; those of one purpose run together, in sessions with facts of their own. */
public enum Purpose {
  /** They judge a snapshot. */
  JUDGING,
  /** They relate targets to each other and need no snapshot. */
  RELATIONS,
  /** They decide approval requests. */
  GATE,
  /** They say what is followed up from period to period. */
  ESCALATION
}
