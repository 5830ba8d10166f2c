package org.ducha.fact;

/** A quantified target beside what was reported of it. */
public sealed interface TargetAssessment extends Assessment permits Standing, Unreported {
  /** The target as it is in force, after an adjustment. */
  Target target();

  Period period();

  @Override
  default Promise promise() {
    return target();
  }

  @Term
  default Pace pace() {
    return target().pace();
  }

  /** Whether the period ends on 31 December. */
  @Term
  default boolean yearEnd() {
    return period().yearEnd();
  }

  /** The limit at the end of the period. */
  default Threshold threshold() {
    return new Threshold(target().operatorAt(period()), target().requiredAt(period()));
  }

  @Override
  default String required() {
    return target().requiredAt(period()).text();
  }

  @Override
  default String requiredAtYearEnd() {
    return target().required().text();
  }
}
