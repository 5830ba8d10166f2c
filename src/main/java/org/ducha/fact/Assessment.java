package org.ducha.fact;

/**
 * A promise beside what was reported of it at the end of a period; rules make exactly one finding
 * of each.
 */
public sealed interface Assessment extends Matter permits TargetAssessment, Adjusted, Progress {

  @Override
  Promise promise();

  /** Its place among the promises of the year, in the order of the report, from 0. */
  int position();

  @Override
  default Heading heading() {
    return promise().heading();
  }

  @Override
  default Kind kind() {
    return promise() instanceof Milestone ? Kind.MILESTONE : Kind.TARGET;
  }

  @Term
  default Strength strength() {
    return promise().strength();
  }

  @Term
  default Finding pass(Reason reason) {
    return new Finding(this, Status.PASS, reason);
  }

  @Term
  default Finding warn(Reason reason) {
    return new Finding(this, Status.WARN, reason);
  }

  @Term
  default Finding fail(Reason reason) {
    return new Finding(this, Status.FAIL, reason);
  }

  @Term
  default Finding pending(Reason reason) {
    return new Finding(this, Status.PENDING, reason);
  }
}
