package org.ducha.output.html;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.output.Changes;
import org.ducha.output.Series;
import org.ducha.output.Told;
import org.ducha.report.Report;
import org.ducha.report.RulesHead;
import org.ducha.rule.RulesDiff;
import org.ducha.snapshot.Snapshot.Remark;

/**
 * One region in one year: how it stands at the end of the latest period, and how it came there.
 *
 * @param number tells it from the other parts of the page
 * @param rows every target and milestone, the worst first
 * @param issues figures that look wrong and waivers without effect, of all periods
 * @param lapses what had failed or warned in earlier periods
 */
record Part(
    Series series,
    int number,
    Language language,
    List<Row> rows,
    List<Tally> tallies,
    List<Review> reviews,
    List<Note> issues,
    List<Note> lapses) {

  /** A number with the light that it counts. */
  record Tile(String light, String word, int number) {}

  /** A finding of one of the periods. */
  record Note(String period, Row row) {}

  static Part of(Series series, int number, Language language) {
    List<Row> rows =
        told(series.latest(), language, Told::isPromise)
            .map(
                told ->
                    Row.of(
                        told,
                        series.several()
                            ? Trend.of(told.finding().indicator(), series, language)
                            : Trend.NONE))
            .toList();
    return new Part(
        series,
        number,
        language,
        rows.stream().sorted(Comparator.comparing(row -> Light.of(row.told()))).toList(),
        Tally.of(rows),
        series.reports().stream().map(report -> Review.of(report, language)).toList(),
        notes(series.reports(), language, told -> !told.isPromise()),
        notes(
            series.earlier(),
            language,
            told -> told.isPromise() && (told.isWaived() || told.fails() || told.warns())));
  }

  private static Stream<Told> told(Report report, Language language, Predicate<Told> filter) {
    return report.judgements().stream()
        .map(judgement -> new Told(judgement, language))
        .filter(filter);
  }

  private static List<Note> notes(List<Report> reports, Language language, Predicate<Told> filter) {
    return reports.stream()
        .flatMap(
            report ->
                told(report, language, filter)
                    .map(told -> new Note(report.snapshot().period().name(), Row.of(told))))
        .toList();
  }

  private Report latest() {
    return series.latest();
  }

  String heading() {
    return latest().snapshot().region() + " " + latest().snapshot().period().name();
  }

  /** The light of the latest report. */
  String light() {
    return Light.of(latest().status()).key();
  }

  String word() {
    return Messages.in(language).text(Light.of(latest().status()).message());
  }

  List<Tile> tiles() {
    Messages messages = Messages.in(language);
    return Light.ALL.stream()
        .map(
            light ->
                new Tile(light.key(), messages.text(light.message()), light.in(latest().summary())))
        .toList();
  }

  int doubts() {
    return latest().summary().quality();
  }

  int total() {
    return rows.size();
  }

  boolean several() {
    return series.several();
  }

  /** Columns of the table of lights. */
  boolean assigned() {
    return rows.stream().anyMatch(row -> !row.unitList().isEmpty());
  }

  List<String> sections() {
    return tallies.stream().map(Tally::section).toList();
  }

  List<String> units() {
    return rows.stream().flatMap(row -> row.unitList().stream()).distinct().sorted().toList();
  }

  /** What is followed up after the latest period, and what was. */
  List<ItemRow> items() {
    return latest()
        .followed()
        .map(
            followed -> followed.items().stream().map(item -> new ItemRow(item, language)).toList())
        .orElse(List.of());
  }

  boolean anyItem() {
    return !items().isEmpty();
  }

  boolean anyIssue() {
    return !issues.isEmpty();
  }

  boolean anyLapse() {
    return !lapses.isEmpty();
  }

  List<Remark> context() {
    return latest().snapshot().context();
  }

  boolean anyContext() {
    return !context().isEmpty();
  }

  RulesHead rules() {
    return latest().rules();
  }

  /** What an office changed in the rules that it extends; empty where nothing. */
  String changes() {
    return rules().changes().filter(changes -> !changes.isEmpty()).map(this::said).orElse("");
  }

  private String said(RulesDiff changes) {
    return Messages.in(language)
        .text("text.changes", changes.count(), new Changes(language).summary(changes));
  }

  String version() {
    return latest().version();
  }
}
