package org.ducha.fact;

import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A promise that was formally changed without a new quantity or day.
 *
 * @param actual what was reported all the same, null where nothing was
 */
@Term
public record Adjusted(Promise promise, Adjustment adjustment, @Nullable String actual)
    implements Assessment {

  @Override
  public String requiredAtYearEnd() {
    return adjustment.from();
  }

  @Override
  public Place place() {
    return adjustment.place();
  }
}
