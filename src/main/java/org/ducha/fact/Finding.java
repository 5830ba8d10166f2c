package org.ducha.fact;

/**
 * One promise, one figure or one waiver judged in one period, 结论.
 *
 * @param matter what it is about
 * @param status its light
 * @param reason why
 */
@Term
public record Finding(Matter matter, @Term Status status, @Term Reason reason) {
  @Term
  public Kind kind() {
    return matter.kind();
  }

  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return matter.indicator();
  }

  /** The finding is waived. */
  @Term
  public Waived waived(Waiver waiver) {
    return new Waived(this, waiver);
  }
}
