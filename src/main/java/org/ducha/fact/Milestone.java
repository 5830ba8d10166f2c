package org.ducha.fact;

import java.time.LocalDate;

/**
 * A target without a figure: something to be done or under way.
 *
 * @param required {@link Stage#DONE} or {@link Stage#UNDER_WAY}
 * @param due the last day on which that may come true
 */
@Term
public record Milestone(
    Heading heading, @Term Strength strength, @Term Stage required, @Term LocalDate due)
    implements Promise {

  /** The same with another day. */
  public Milestone dueOn(LocalDate day) {
    return new Milestone(heading, strength, required, day);
  }
}
