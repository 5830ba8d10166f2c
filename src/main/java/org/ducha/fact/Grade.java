package org.ducha.fact;

/** What a grading says of a shortfall. */
@Term
public record Grade(Shortfall shortfall, @Term Status status) {
  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return shortfall.indicator();
  }

  @Term
  public Strength strength() {
    return shortfall.strength();
  }

  /** The finding with the status that the grading says. */
  @Term
  public Finding finding() {
    Standing standing = shortfall.standing();
    return new Finding(
        standing, status, status == Status.PASS ? Reason.TOLERATED : standing.lapse());
  }

  /** The finding as a warning, whatever the grading says. */
  @Term
  public Finding warn() {
    return shortfall.standing().warn();
  }
}
