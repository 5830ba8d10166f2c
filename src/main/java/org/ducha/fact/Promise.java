package org.ducha.fact;

/** What the report requires of an indicator: a figure to reach or a task to do. */
public sealed interface Promise permits Target, Milestone {
  Heading heading();

  Strength strength();

  @Term(text = Term.Text.INDICATOR)
  default String indicator() {
    return heading().indicator();
  }
}
