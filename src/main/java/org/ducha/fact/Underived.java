package org.ducha.fact;

/**
 * A figure that follows from one the request changes, and could not be computed as it stands or as
 * it would stand.
 */
@Term
public record Underived(Heading about) implements Ground {
  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return about.indicator();
  }
}
