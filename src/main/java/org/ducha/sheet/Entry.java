package org.ducha.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ducha.source.Place;

/**
 * What one row says of one indicator or milestone.
 *
 * @param id of the indicator
 * @param place where its name stands
 * @param values by the keys of a snapshot
 */
record Entry(String id, Place place, Map<String, Value> values) {
  /** One value, and the cell it stands in. */
  record Value(String text, Place place) {}

  /** This and what only the other says; of what both say, this. */
  Entry with(Entry other) {
    Map<String, Value> all = new LinkedHashMap<>(values);
    other.values.forEach(all::putIfAbsent);
    return new Entry(id, place, all);
  }
}
