package org.ducha.fact;

import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * An approval request, before it is granted.
 *
 * @param id the number it goes by
 * @param title what is asked for
 * @param unit who asks
 */
@Term
public record Request(@Term String id, @Term String title, @Term String unit, Place place)
    implements Ground {
  @Override
  public @Nullable Heading about() {
    return null;
  }
}
