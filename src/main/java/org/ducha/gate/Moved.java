package org.ducha.gate;

import org.ducha.fact.Movement;
import org.ducha.report.Judgement;

/**
 * The finding of a target whose figure a request moves.
 *
 * @param before as it stands
 * @param after as it would stand
 */
public record Moved(Judgement before, Judgement after) {
  /** The same as rules see it. */
  public Movement movement() {
    return new Movement(before.finding(), after.finding());
  }
}
