package org.ducha.fact;

/**
 * What a rule would decide, and on what; the worst of all proposals is the decision.
 *
 * @param ground what it is proposed on
 */
@Term
public record Proposal(Ground ground, @Term Verdict decision) {
  /** The indicator it is about, nothing where it is about the request as a whole. */
  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    Heading about = ground.about();
    return about == null ? "" : about.indicator();
  }

  /** Because of a waiver a person should decide, in place of this. */
  @Term
  public Waiving review(Waiver waiver) {
    return new Waiving(this, Verdict.REVIEW, waiver);
  }

  /** Because of a waiver this would be approved, in place of this. */
  @Term
  public Waiving approve(Waiver waiver) {
    return new Waiving(this, Verdict.APPROVE, waiver);
  }
}
