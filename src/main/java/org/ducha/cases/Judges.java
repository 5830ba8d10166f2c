package org.ducha.cases;

import org.ducha.check.Checker;
import org.ducha.check.Relations;

/** What judges cases. */
public interface Judges {
  /** The checker of a grading. */
  Checker checker(String grading);

  /** What holds targets against each other. */
  Relations relations();
}
