package org.ducha.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Judgement;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;
import org.ducha.report.Sentences;
import org.ducha.report.Summary;
import org.ducha.source.Mistake;

/** The bulletin as a workbook: a table of lights for each snapshot. */
public final class BulletinWorkbook {
  private static final List<String> TABLE =
      List.of(
          "number",
          "indicator",
          "type",
          "unit",
          "annual",
          "period",
          "actual",
          "completion",
          "pace",
          "gap",
          "light",
          "light-before",
          "responsible",
          "reason",
          "source");
  private static final List<Integer> WIDTHS =
      List.of(6, 32, 10, 9, 13, 12, 13, 10, 13, 15, 16, 12, 18, 56, 24);
  private static final List<String> DOUBTS =
      List.of("number", "period", "indicator", "type", "light", "actual", "reason", "source");
  private static final List<Integer> DOUBT_WIDTHS = List.of(6, 12, 32, 18, 12, 16, 60, 40);
  private static final List<String> REFUSED = List.of("number", "file", "mistake");
  private static final List<Integer> REFUSED_WIDTHS = List.of(6, 36, 110);
  private static final int HEAD = 3;

  private final List<Outcome> outcomes;
  private final Language language;
  private final Messages messages;
  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Set<String> names = new HashSet<>();

  private BulletinWorkbook(List<Outcome> outcomes, Language language, XSSFWorkbook workbook) {
    this.outcomes = outcomes;
    this.language = language;
    this.messages = Messages.in(language);
    this.workbook = workbook;
    this.styles = new Styles(workbook);
  }

  /**
   * Writes every outcome.
   *
   * @param out stays open
   */
  public static void write(List<Outcome> outcomes, Language language, OutputStream out)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      BulletinWorkbook bulletin = new BulletinWorkbook(outcomes, language, workbook);
      bulletin.reports().forEach(bulletin::report);
      bulletin.doubts();
      bulletin.refused();
      out.write(FixedZip.bytes(workbook, bulletin.made()));
    }
  }

  private List<Report> reports() {
    return outcomes.stream()
        .filter(Checked.class::isInstance)
        .map(outcome -> ((Checked) outcome).report())
        .toList();
  }

  /** The last day that is reported on: a time that does not change from run to run. */
  private Instant made() {
    return reports().stream()
        .map(report -> report.snapshot().period().lastDay())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.of(2000, 1, 1))
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC);
  }

  private Sheet begin(
      String name, String title, String remark, List<String> columns, List<Integer> widths) {
    Sheet sheet = new Sheet(workbook, styles, unused(name));
    sheet.widths(widths);
    sheet.put(0, 0, styles.title(), title);
    sheet.put(1, 0, styles.remark(), remark);
    for (int i = 0; i < columns.size(); i++) {
      sheet.put(HEAD, i, styles.head(), messages.text("bulletin." + columns.get(i)));
    }
    sheet.fit(HEAD, widths);
    return sheet;
  }

  private String unused(String name) {
    String free = name;
    for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }

  private static void end(Sheet sheet, int columns) {
    sheet.head(HEAD + 1, 2, 1);
    sheet.filter(HEAD, columns);
    sheet.print();
  }

  private void report(Report report) {
    Summary counts = report.summary();
    Sheet sheet =
        begin(
            report.snapshot().period().name(),
            messages.text(
                "bulletin.title", report.snapshot().region(), report.snapshot().period().name()),
            messages.text(
                    "text.head",
                    report.snapshot().source().file(),
                    report.rules().title(),
                    report.rules().grading(),
                    report.rules().digest())
                + "  "
                + messages.text(
                    "text.summary",
                    counts.pass(),
                    counts.warn(),
                    counts.fail(),
                    counts.pending(),
                    counts.waived(),
                    counts.quality()),
            TABLE,
            WIDTHS);
    Optional<Report> before = before(report);
    int number = 0;
    for (Judgement judgement : report.judgements()) {
      if (judgement.finding().matter().promise() != null) {
        new BulletinRow(sheet, report, judgement, before, language).write(++number);
        sheet.fit(sheet.nextRow() - 1, WIDTHS);
      }
    }
    end(sheet, TABLE.size());
  }

  /** The report of the latest earlier period of the year among those that are written together. */
  private Optional<Report> before(Report report) {
    return reports().stream()
        .filter(other -> other.snapshot().region().equals(report.snapshot().region()))
        .filter(other -> other.snapshot().period().year() == report.snapshot().period().year())
        .filter(other -> other.snapshot().period().month() < report.snapshot().period().month())
        .max(Comparator.comparingInt(other -> other.snapshot().period().month()));
  }

  private void doubts() {
    Sheet sheet = null;
    int number = 0;
    for (Report report : reports()) {
      for (Judgement judgement : report.judgements()) {
        if (judgement.finding().matter().promise() == null) {
          String name = messages.text("text.quality");
          sheet = sheet == null ? begin(name, name, "", DOUBTS, DOUBT_WIDTHS) : sheet;
          doubt(sheet, report, judgement, ++number);
        }
      }
    }
    if (sheet != null) {
      end(sheet, DOUBTS.size());
    }
  }

  private void doubt(Sheet sheet, Report report, Judgement judgement, int number) {
    var finding = judgement.finding();
    var matter = finding.matter();
    int row = sheet.nextRow();
    sheet.put(row, 0, styles.centred(), java.math.BigDecimal.valueOf(number));
    sheet.put(row, 1, styles.centred(), report.snapshot().period().name());
    sheet.put(row, 2, styles.text(), BulletinRow.title(matter.heading(), language));
    sheet.put(row, 3, styles.text(), Sentences.word(finding.kind()).in(language));
    sheet.put(
        row,
        4,
        styles.light(BulletinRow.colour(finding.status())),
        Sentences.word(finding.status()).in(language));
    sheet.put(row, 5, styles.text(), matter.actual() == null ? "" : matter.actual());
    sheet.put(row, 6, styles.text(), Sentences.of(judgement, language));
    sheet.put(row, 7, styles.text(), matter.place() == null ? "" : matter.place().toString());
    sheet.fit(row, DOUBT_WIDTHS);
  }

  private void refused() {
    List<Refused> refused =
        outcomes.stream().filter(Refused.class::isInstance).map(Refused.class::cast).toList();
    if (refused.isEmpty()) {
      return;
    }
    String name = messages.text("bulletin.refused");
    Sheet sheet = begin(name, name, "", REFUSED, REFUSED_WIDTHS);
    int number = 0;
    for (Refused each : refused) {
      for (Mistake mistake : each.mistakes()) {
        int row = sheet.nextRow();
        sheet.put(row, 0, styles.centred(), java.math.BigDecimal.valueOf(++number));
        sheet.put(row, 1, styles.text(), each.file());
        sheet.put(row, 2, styles.text(), mistake.in(language));
        sheet.fit(row, REFUSED_WIDTHS);
      }
    }
    end(sheet, REFUSED.size());
  }
}
