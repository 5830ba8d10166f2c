package org.ducha.fact;

/**
 * How urgently a rule would follow up a promise; the most urgent of all counts.
 *
 * @param course why
 */
@Term
public record Escalation(Course course, @Term Level level) {
  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return course.indicator();
  }

  /** It is put on the list of what the office follows up, 列入督办. */
  @Term
  public Opening open() {
    return new Opening(this);
  }
}
