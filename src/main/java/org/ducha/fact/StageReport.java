package org.ducha.fact;

import java.time.LocalDate;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot reports of a milestone, 进展.
 *
 * @param heading of the milestone
 * @param on the day on which it came to that stage
 */
@Term
public record StageReport(
    Heading heading,
    @Term Stage stage,
    @Nullable LocalDate on,
    @Nullable String evidence,
    @Nullable String source,
    @Nullable String note,
    Place place) {
  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return heading.indicator();
  }

  /** Whether a date or evidence was reported with the stage. */
  @Term
  public boolean evidenced() {
    return on != null || evidence != null;
  }

  /** The report looks wrong. */
  @Term
  public Finding warn(Reason reason) {
    return new Finding(new Doubt(heading, stage.word(), place, null), Status.WARN, reason);
  }
}
