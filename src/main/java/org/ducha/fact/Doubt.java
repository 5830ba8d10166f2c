package org.ducha.fact;

import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A report that looks wrong.
 *
 * @param actual what was reported
 * @param beside the amount it is at odds with, null where it looks wrong by itself
 */
public record Doubt(Heading heading, String actual, @Nullable Place place, @Nullable Amount beside)
    implements Matter {
  /** An amount that looks wrong beside another. */
  static Doubt of(Amount amount, @Nullable Amount beside) {
    Amount.Source source = amount.sources().get(0);
    return new Doubt(source.about(), amount.text(), source.place(), beside);
  }

  @Override
  public Kind kind() {
    return Kind.QUALITY;
  }
}
