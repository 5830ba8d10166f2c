package org.ducha.output.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ducha.fact.Status;
import org.ducha.output.Told;

/** How many targets of a section there are of each light. */
record Section(
    String section,
    String total,
    String pass,
    String warn,
    String fail,
    String pending,
    String waived) {

  /** By section, in the order of the report. */
  static List<Section> of(List<Told> promises) {
    Map<String, List<Told>> bySection = new LinkedHashMap<>();
    promises.forEach(
        told -> bySection.computeIfAbsent(told.section(), key -> new ArrayList<>()).add(told));
    return bySection.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }

  private static Section of(String section, List<Told> told) {
    return new Section(
        section,
        String.valueOf(told.size()),
        count(told, Status.PASS),
        count(told, Status.WARN),
        count(told, Status.FAIL),
        count(told, Status.PENDING),
        String.valueOf(told.stream().filter(Told::isWaived).count()));
  }

  private static String count(List<Told> all, Status status) {
    Predicate<Told> counts = told -> !told.isWaived() && told.finding().status() == status;
    return String.valueOf(all.stream().filter(counts).count());
  }
}
