package org.ducha.output;

import java.util.List;
import org.ducha.message.Phrase;
import org.ducha.output.ReportFormat.Medium;
import org.ducha.output.html.HtmlReport;
import org.ducha.output.word.BulletinDocument;
import org.ducha.sheet.BulletinWorkbook;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;

/** The formats that reports are written in. */
public final class ReportFormats {
  /** The one that people read on a terminal. */
  public static final String DEFAULT = "text";

  private static final List<ReportFormat> ALL =
      List.of(
          new ReportFormat(
              DEFAULT,
              Medium.SCREEN,
              looks ->
                  new TextReports(
                      (report, language) ->
                          new TextReport(language, looks.ansi(), looks.pending()).write(report))),
          new ReportFormat(
              "json",
              Medium.TEXT,
              looks ->
                  new JsonArray((outcome, language) -> new JsonReport(language).outcome(outcome))),
          new ReportFormat("html", Medium.TEXT, looks -> new HtmlReport()),
          new ReportFormat("junit", Medium.TEXT, looks -> new JunitReport()),
          ReportFormat.text(
              "sarif", (outcomes, language) -> new SarifReport(language).write(outcomes)),
          new ReportFormat(
              "conftest",
              Medium.TEXT,
              looks ->
                  new JsonArray(
                      (outcome, language) -> new ConftestReport(language).outcome(outcome))),
          ReportFormat.text(
              "markdown", (outcomes, language) -> new MarkdownReport(language).write(outcomes)),
          new ReportFormat("csv", Medium.TEXT, looks -> new CsvReport()),
          ReportFormat.binary("xlsx", BulletinWorkbook::write),
          new ReportFormat(
              "docx", Medium.BINARY, looks -> new BulletinDocument(looks.templates())));

  private ReportFormats() {}

  /** Their names, in the order in which help shows them. */
  public static List<String> names() {
    return ALL.stream().map(ReportFormat::name).toList();
  }

  /**
   * The format of that name.
   *
   * @throws MistakesException if there is none
   */
  public static ReportFormat named(String name) {
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new MistakesException(
                    Mistake.at(Place.of("--format"), Phrase.of("cli.no-format"))
                        .found(name)
                        .expected(Phrase.oneOf(names()))
                        .nearest(Nearest.to(name, names()))));
  }
}
