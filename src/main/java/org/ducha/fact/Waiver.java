package org.ducha.fact;

import java.time.LocalDate;
import org.ducha.source.Place;

/**
 * An approved exemption.
 *
 * @param about what is exempted
 * @param from its first day
 * @param to its last day
 * @param state on the day it is tested against
 */
@Term
public record Waiver(
    Heading about,
    String reason,
    String approver,
    String document,
    LocalDate from,
    LocalDate to,
    @Term WaiverState state,
    Place place) {

  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return about.indicator();
  }

  /** The waiver has no effect. */
  @Term
  public IdleWaiver idle(Reason reason) {
    return new IdleWaiver(this, reason);
  }
}
