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
  @Override
  public Kind kind() {
    return Kind.QUALITY;
  }
}
