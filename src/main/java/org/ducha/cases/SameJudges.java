package org.ducha.cases;

import org.ducha.check.Checker;
import org.ducha.check.Relations;
import org.ducha.gate.Gate;
import org.ducha.series.Follower;

/** The same judges as others, but for what is put in place of one of them. */
abstract class SameJudges implements Judges {
  private final Judges others;

  SameJudges(Judges others) {
    this.others = others;
  }

  @Override
  public Checker checker(String grading) {
    return others.checker(grading);
  }

  @Override
  public Relations relations() {
    return others.relations();
  }

  @Override
  public Follower follower() {
    return others.follower();
  }

  @Override
  public Gate gate() {
    return others.gate();
  }
}
