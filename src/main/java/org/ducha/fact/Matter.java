package org.ducha.fact;

import java.util.List;
import org.ducha.quantity.Ratio;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about: a promise beside what was reported of it, a report that looks wrong, or
 * a waiver without effect. What does not apply is null.
 */
public sealed interface Matter permits Assessment, Doubt, IdleWaiver {
  Kind kind();

  Heading heading();

  @Term(text = Term.Text.INDICATOR)
  default String indicator() {
    return heading().indicator();
  }

  /** The promise it is about, where there is one. */
  default @Nullable Promise promise() {
    return null;
  }

  /** Where in the snapshot, or in the file of waivers, it stands. */
  @Nullable Place place();

  /** The figure or stage as written. */
  default @Nullable String actual() {
    return null;
  }

  /** What is required at the end of the period. */
  default @Nullable String required() {
    return null;
  }

  /** What is required at the end of the year. */
  default @Nullable String requiredAtYearEnd() {
    return null;
  }

  /** The actual in per cent of the annual target. */
  default @Nullable Ratio completion() {
    return null;
  }

  /** Percentage points of the annual target that are missing from what is required now. */
  default @Nullable Ratio lag() {
    return null;
  }

  /** What is missing, in the target's own terms. */
  default @Nullable String gap() {
    return null;
  }

  /** The value from which on the target would pass now, null where it does. */
  default @Nullable String wouldPassAt() {
    return null;
  }

  /** What a derived figure comes from. */
  default List<Amount.Source> derivedFrom() {
    return List.of();
  }

  /** The formal change of the target, where there was one. */
  default @Nullable Adjustment adjustment() {
    return null;
  }
}
