package org.ducha.cases;

import org.ducha.check.Checker;
import org.ducha.check.Relations;
import org.ducha.gate.Gate;
import org.ducha.series.Follower;

/** What judges cases. */
public interface Judges {
  /** The checker of a grading. */
  Checker checker(String grading);

  /** What holds targets against each other. */
  Relations relations();

  /** What puts the periods of a year beside one another. */
  Follower follower();

  /** What decides approval requests. */
  Gate gate();
}
