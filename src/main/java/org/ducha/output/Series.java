package org.ducha.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Report;

/**
 * The reports of one region in one year.
 *
 * @param reports in the order of their periods
 */
public record Series(List<Report> reports) {
  /** Whose reports belong together. */
  private record Subject(String region, int year) {}

  /** What was checked, by region and year; periods that end alike keep the order given. */
  public static List<Series> of(List<Outcome> outcomes) {
    Map<Subject, List<Report>> bySubject = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Checked checked) {
        Report report = checked.report();
        bySubject
            .computeIfAbsent(
                new Subject(report.snapshot().region(), report.snapshot().period().year()),
                subject -> new ArrayList<>())
            .add(report);
      }
    }
    return bySubject.values().stream().map(Series::sorted).toList();
  }

  private static Series sorted(List<Report> reports) {
    return new Series(
        reports.stream()
            .sorted(Comparator.comparing(report -> report.snapshot().period().lastDay()))
            .toList());
  }

  /** The one that is the subject now. */
  public Report latest() {
    return reports.get(reports.size() - 1);
  }

  public List<Report> earlier() {
    return reports.subList(0, reports.size() - 1);
  }

  public boolean several() {
    return reports.size() > 1;
  }
}
