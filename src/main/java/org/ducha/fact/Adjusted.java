package org.ducha.fact;

import java.util.List;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A promise that was formally changed without a new quantity or day.
 *
 * @param before what it would be judged by without the change
 */
@Term
public record Adjusted(Assessment before, Adjustment adjustment) implements Assessment {
  @Override
  public Promise promise() {
    return before.promise();
  }

  @Override
  public int position() {
    return before.position();
  }

  @Override
  public Place place() {
    return adjustment.place();
  }

  @Override
  public @Nullable String actual() {
    return before.actual();
  }

  @Override
  public @Nullable String required() {
    return before instanceof Progress ? before.required() : null;
  }

  @Override
  public @Nullable String requiredAtYearEnd() {
    return before.requiredAtYearEnd();
  }

  @Override
  public List<Amount.Source> derivedFrom() {
    return before.derivedFrom();
  }
}
