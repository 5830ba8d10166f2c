package org.ducha.fact;

/** A figure of the same month a year before; in relations between targets, of the year before. */
@Term
public record Baseline(Reported reported) implements ReportedAmount {
  /** Begins the statement of a figure of the year before. */
  @Term
  public static BaselineDraft of(@Named(Term.Text.INDICATOR) String indicator) {
    return new BaselineDraft(indicator);
  }
}
