package org.ducha.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.fact.Period;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Writes out what cases report, as the files that it stands for. */
final class CaseFilesReader {
  static final String YES = "true";
  private static final int DECEMBER = 12;

  private final String region;

  CaseFilesReader(String region) {
    this.region = region;
  }

  /** Whose snapshots the rules judge. */
  String region() {
    return region;
  }

  /** What a case reports. */
  CaseFiles of(Fields fields, Period period) {
    return of(fields, period, fields.text("target"))
        .withWaivers(fields.node("waivers").map(list -> waivers(list, fields.place())));
  }

  /**
   * What is reported of a period, without waivers.
   *
   * @param target what a single figure or stage is of
   */
  CaseFiles of(Fields fields, Period period, Optional<String> target) {
    return new CaseFiles(
        snapshot(fields, period, target),
        earlier(fields, "baseline", name(period.year() - 1, period.month())),
        earlier(fields, "previous", name(period.year(), Math.max(1, period.month() - 1))),
        earlier(fields, "year-before", name(period.year() - 1, DECEMBER)),
        Optional.empty());
  }

  /** Figures alone, of an earlier period. */
  Optional<SourceText> earlier(Fields fields, String key, String period) {
    return fields
        .node(key)
        .map(
            node -> {
              CaseText text = new CaseText(region, period);
              text.head("coverage", "partial");
              text.putAll("figures", node);
              return text.source(fields.place());
            });
  }

  static String name(int year, int month) {
    return "%d-%02d".formatted(year, month);
  }

  private SourceText snapshot(Fields fields, Period period, Optional<String> target) {
    CaseText text = new CaseText(region, period.name());
    fields.text("coverage").ifPresent(word -> text.head("coverage", word));
    fields.node("figures").ifPresent(node -> text.putAll("figures", node));
    fields.node("milestones").ifPresent(node -> text.putAll("milestones", node));
    target.ifPresent(of -> report(fields, of, period.year(), text));
    return text.source(fields.place());
  }

  private static void report(Fields fields, String target, int year, CaseText text) {
    flow(fields, Map.of("actual", "value", "year", "year", "as-of", "as-of"), "actual")
        .ifPresent(figure -> text.put("figures", target, figure));
    flow(fields, Map.of("stage", "stage", "on", "on", "evidence", "evidence"), "stage")
        .ifPresent(stage -> text.put("milestones", target, stage));
    fields.text("adjusted").ifPresent(to -> text.put("adjusted", target, adjustment(to, year)));
  }

  /** The keys of a case that make up one report, in YAML's flow form. */
  private static Optional<String> flow(Fields fields, Map<String, String> keys, String main) {
    if (fields.text(main).isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    keys.forEach(
        (from, to) ->
            fields.text(from).ifPresent(value -> parts.add(to + ": " + CaseText.quoted(value))));
    return Optional.of("{" + String.join(", ", parts) + "}");
  }

  private static String adjustment(String to, int year) {
    return "{reason: '-', document: '-', approver: '-', date: "
        + year
        + "-01-01"
        + (to.equals(YES) ? "" : ", to: " + CaseText.quoted(to))
        + "}";
  }

  private static SourceText waivers(Node node, Place place) {
    return new SourceText(place.toString(), CaseText.flow(node), "");
  }
}
