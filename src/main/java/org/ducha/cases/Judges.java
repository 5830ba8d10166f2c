package org.ducha.cases;

import org.ducha.check.Checker;
import org.ducha.check.Relations;
import org.ducha.gate.Gate;

/** What judges cases. */
public interface Judges {
  /** The checker of a grading. */
  Checker checker(String grading);

  /** What holds targets against each other. */
  Relations relations();

  /** What decides approval requests. */
  Gate gate();
}
