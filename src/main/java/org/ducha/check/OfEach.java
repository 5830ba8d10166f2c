package org.ducha.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.ducha.engine.RuleSession.Made;
import org.jspecify.annotations.Nullable;

/** What rules made of each promise of a year, of which there is to be one. */
final class OfEach<T> {
  private final List<@Nullable Made<T>> made;
  private final BitSet again = new BitSet();

  OfEach(int promises) {
    this.made = new ArrayList<>(Collections.nCopies(promises, null));
  }

  /**
   * @param position of the promise
   */
  void add(int position, Made<T> one) {
    if (made.set(position, one) != null) {
      again.set(position);
    }
  }

  @Nullable Made<T> at(int position) {
    return made.get(position);
  }

  boolean isDisputed(int position) {
    return again.get(position);
  }
}
