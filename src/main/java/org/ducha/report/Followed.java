package org.ducha.report;

import java.util.List;
import java.util.Optional;

/**
 * A report among those of its year.
 *
 * @param earlier the periods before it that were looked at, in their order
 * @param replacedBy the file in which its period was reported anew
 * @param items what is followed up after this period, open and closed, by number
 */
public record Followed(List<String> earlier, Optional<String> replacedBy, List<ListedItem> items) {
  public Followed {
    earlier = List.copyOf(earlier);
    items = List.copyOf(items);
  }
}
