package org.ducha.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.io.function.IOConsumer;
import org.ducha.fact.Matter;
import org.ducha.fact.Waiver;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.quantity.Ratio;
import org.ducha.report.FollowUp;
import org.ducha.report.FollowUpSentences;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;
import org.ducha.source.Mistake;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * Findings as CSV for Excel: a line each. It begins with a byte-order mark, without which Excel
 * takes UTF-8 for the encoding of the system and shows Chinese as rubbish.
 */
final class CsvReport implements OneByOne<String> {
  static final String MARK = "\uFEFF";
  private static final int DECIMALS = 4;

  /** What Excel would compute instead of showing it; signs before digits are numbers. */
  private static final Pattern FORMULA = Pattern.compile("(?s)[=@\\t\\r].*|[+-](?![\\d.]).*");

  private static final List<String> COLUMNS =
      List.of(
          "snapshot",
          "region",
          "period",
          "kind",
          "indicator",
          "title",
          "section",
          "lead",
          "supporting",
          "status",
          "reason",
          "message",
          "actual",
          "required",
          "year-end",
          "completion",
          "lag",
          "gap",
          "would-pass-at",
          "waiver",
          "file",
          "line",
          "rule",
          "rule-file",
          "rule-line",
          "turn",
          "in-a-row",
          "level",
          "forecast",
          "item");

  @Override
  public String piece(Outcome outcome, Language language) {
    return outcome instanceof Checked checked
        ? lines(printer -> findings(checked.report(), language, printer))
        : lines(printer -> mistakes((Refused) outcome, language, printer));
  }

  private static String lines(IOConsumer<CSVPrinter> print) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      print.accept(printer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  @Override
  public void write(Iterator<String> pieces, OutputStream out, Language language)
      throws IOException {
    Messages messages = Messages.in(language);
    // It is flushed and not closed: the stream is not ours.
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(MARK);
    text.write(
        lines(
            printer ->
                printer.printRecord(
                    COLUMNS.stream().map(column -> messages.text("column." + column)).toList())));
    while (pieces.hasNext()) {
      text.write(pieces.next());
    }
    text.flush();
  }

  private static void findings(Report report, Language language, CSVPrinter printer)
      throws IOException {
    for (var judgement : report.judgements()) {
      Told told = new Told(judgement, language);
      Matter matter = told.matter();
      List<String> row = new ArrayList<>();
      row.add(report.snapshot().source().file());
      row.add(report.snapshot().region());
      row.add(report.snapshot().period().name());
      row.add(told.word(told.finding().kind()));
      row.add(told.finding().indicator());
      row.add(told.title());
      row.add(matter.heading().section());
      row.add(told.lead());
      row.add(told.supporting());
      row.add(told.light());
      row.add(told.finding().reason().word());
      row.add(told.message());
      row.add(told.actual());
      row.add(told.required());
      row.add(told.requiredAtYearEnd());
      row.add(number(matter.completion()));
      row.add(number(matter.lag()));
      row.add(text(matter.gap()));
      row.add(text(matter.wouldPassAt()));
      row.add(judgement.waiver().map(Waiver::document).orElse(""));
      row.add(told.place().map(Place::file).orElse(""));
      row.add(told.place().map(place -> line(place)).orElse(""));
      row.add(judgement.rule().name());
      row.add(judgement.rule().file());
      row.add(String.valueOf(judgement.rule().line()));
      row.addAll(followUp(told));
      print(row, printer);
    }
  }

  private static List<String> followUp(Told told) {
    Optional<FollowUp> followUp = told.judgement().followUp();
    return List.of(
        followUp.flatMap(FollowUp::turn).map(told::word).orElse(""),
        followUp.map(of -> String.valueOf(of.course().behindInARow())).orElse(""),
        told.level(),
        followUp
            .filter(of -> of.forecast().isPresent())
            .map(FollowUpSentences::atYearEnd)
            .orElse(""),
        followUp.flatMap(FollowUp::item).map(item -> String.valueOf(item.number())).orElse(""));
  }

  private static void mistakes(Refused refused, Language language, CSVPrinter printer)
      throws IOException {
    for (Mistake mistake : refused.mistakes()) {
      List<String> row = new ArrayList<>();
      COLUMNS.forEach(column -> row.add(""));
      row.set(COLUMNS.indexOf("snapshot"), refused.file());
      row.set(COLUMNS.indexOf("status"), Messages.in(language).text("told.not-evaluated"));
      row.set(COLUMNS.indexOf("message"), mistake.in(language));
      row.set(COLUMNS.indexOf("file"), mistake.place().file());
      row.set(COLUMNS.indexOf("line"), line(mistake.place()));
      print(row, printer);
    }
  }

  private static void print(List<String> row, CSVPrinter printer) throws IOException {
    row.replaceAll(cell -> isFormula(cell) ? "'" + cell : cell);
    printer.printRecord(row);
  }

  private static boolean isFormula(String cell) {
    return !cell.isEmpty() && cell.charAt(0) <= '@' && FORMULA.matcher(cell).matches();
  }

  private static String line(Place place) {
    if (!place.cell().isEmpty()) {
      return place.cell();
    }
    return place.line() == 0 ? "" : String.valueOf(place.line());
  }

  private static String number(@Nullable Ratio ratio) {
    return ratio == null ? "" : ratio.decimal(DECIMALS).toPlainString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
