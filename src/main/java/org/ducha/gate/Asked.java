package org.ducha.gate;

import java.util.List;
import org.ducha.fact.Request;
import org.ducha.quantity.Stated;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * A request as it was read.
 *
 * @param source the file
 * @param effects in their order, no two of one indicator
 */
record Asked(SourceText source, Request request, List<StatedEffect> effects) {
  Asked {
    effects = List.copyOf(effects);
  }

  /**
   * A change of a figure that the snapshot reports.
   *
   * @param change signed, in points for a figure in per cent, never zero
   */
  record StatedEffect(String indicator, Stated change, Place place) {}
}
