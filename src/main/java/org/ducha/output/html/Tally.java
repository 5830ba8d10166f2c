package org.ducha.output.html;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows of a section there are of each light.
 *
 * @param bar the counts as a drawing
 */
record Tally(String section, List<Count> counts, int total, String bar) {
  /** A number with its light. */
  record Count(String light, int number) {
    boolean none() {
      return number == 0;
    }
  }

  /** By section, in the order of the rows. */
  static List<Tally> of(List<Row> rows) {
    Map<String, Map<Light, Integer>> bySection = new LinkedHashMap<>();
    for (Row row : rows) {
      bySection
          .computeIfAbsent(row.section(), section -> new EnumMap<>(Light.class))
          .merge(Light.of(row.told()), 1, Integer::sum);
    }
    int longest = bySection.values().stream().mapToInt(Tally::total).max().orElse(1);
    return bySection.entrySet().stream()
        .map(
            entry ->
                new Tally(
                    entry.getKey(),
                    counts(entry.getValue()),
                    total(entry.getValue()),
                    Bar.of(entry.getValue(), longest)))
        .toList();
  }

  private static List<Count> counts(Map<Light, Integer> counts) {
    return Light.ALL.stream()
        .map(light -> new Count(light.key(), counts.getOrDefault(light, 0)))
        .toList();
  }

  private static int total(Map<Light, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
