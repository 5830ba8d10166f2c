package org.ducha.fact;

/**
 * What a data check finds, as it would stand, of a figure that the request moves.
 *
 * @param fresh whether it is not found of the snapshot as it stands
 */
@Term
public record Defect(Finding finding, @Term boolean fresh) implements Ground {
  @Override
  public Heading about() {
    return finding.matter().heading();
  }

  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return finding.indicator();
  }

  @Term
  public Status status() {
    return finding.status();
  }

  @Term
  public Reason reason() {
    return finding.reason();
  }
}
