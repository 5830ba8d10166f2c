package org.ducha.report;

import java.util.List;
import org.ducha.source.Mistake;

/**
 * What other rules do to the findings of one snapshot.
 *
 * @param file the snapshot as the user named it
 * @param changes of its findings; none where one of the two could not evaluate it
 * @param before why the older rules could not evaluate it
 * @param after why the newer rules could not evaluate it
 */
public record Effect(
    String file, List<FindingChange> changes, List<Mistake> before, List<Mistake> after) {
  public Effect {
    changes = List.copyOf(changes);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Whether both could evaluate it. */
  public boolean isKnown() {
    return before.isEmpty() && after.isEmpty();
  }
}
