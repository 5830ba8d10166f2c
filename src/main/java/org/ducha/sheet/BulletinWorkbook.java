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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.FollowUpSentences;
import org.ducha.report.Followed;
import org.ducha.report.Judgement;
import org.ducha.report.ListedItem;
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
  private static final List<String> FOLLOWED = List.of("turn", "in-a-row", "level", "forecast");
  private static final List<Integer> FOLLOWED_WIDTHS = List.of(12, 10, 12, 44);
  private static final List<String> ITEMS =
      List.of("number", "level", "indicator", "responsible", "opened", "closed", "entries");
  private static final List<Integer> ITEM_WIDTHS = List.of(6, 12, 32, 18, 12, 12, 64);
  private static final List<String> LEADS =
      List.of("lead", "fail", "warn", "pass", "pending", "waived-count");
  private static final List<Integer> LEAD_WIDTHS = List.of(28, 12, 12, 12, 12, 12);
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
      bulletin.reports().forEach(bulletin::items);
      bulletin.reports().forEach(bulletin::leads);
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
            joined(TABLE, FOLLOWED, report),
            joined(WIDTHS, FOLLOWED_WIDTHS, report));
    Optional<Report> before = before(report);
    int number = 0;
    for (Judgement judgement : report.judgements()) {
      if (judgement.finding().matter().promise() != null) {
        BulletinRow row = new BulletinRow(sheet, report, judgement, before, language);
        row.write(++number);
        judgement.followUp().ifPresent(followUp -> row.followUp(TABLE.size(), followUp));
        sheet.fit(sheet.nextRow() - 1, joined(WIDTHS, FOLLOWED_WIDTHS, report));
      }
    }
    end(sheet, joined(TABLE, FOLLOWED, report).size());
    sheet.printWide();
  }

  /** What is shown of every report, and what of those that were followed. */
  private static <T> List<T> joined(List<T> always, List<T> followed, Report report) {
    boolean more = report.judgements().stream().anyMatch(of -> of.followUp().isPresent());
    return more ? Stream.concat(always.stream(), followed.stream()).toList() : always;
  }

  /** What is followed up after a period that no later one carries on. */
  private void items(Report report) {
    List<ListedItem> items = report.followed().map(Followed::items).orElse(List.of());
    boolean carriedOn =
        reports().stream()
            .flatMap(other -> other.followed().stream())
            .anyMatch(other -> other.earlier().contains(report.snapshot().period().name()));
    if (items.isEmpty() || carriedOn || report.followed().orElseThrow().replacedBy().isPresent()) {
      return;
    }
    String name = messages.text("text.items");
    Sheet sheet = begin(name, name, report.snapshot().region(), ITEMS, ITEM_WIDTHS);
    for (ListedItem item : items) {
      item(sheet, item);
    }
    end(sheet, ITEMS.size());
  }

  private void leads(Report report) {
    Map<String, Summary> leads = report.byLead();
    if (leads.isEmpty()) {
      return;
    }
    String period = report.snapshot().period().name();
    Sheet sheet =
        begin(
            period + " " + messages.text("bulletin.leads"),
            messages.text("bulletin.leads"),
            report.snapshot().region() + " " + period,
            LEADS,
            LEAD_WIDTHS);
    leads.forEach((lead, summary) -> lead(sheet, lead, summary));
    end(sheet, LEADS.size());
  }

  private void lead(Sheet sheet, String lead, Summary summary) {
    int row = sheet.nextRow();
    sheet.put(row, 0, styles.text(), lead.isEmpty() ? messages.text("html.nobody") : lead);
    List<Integer> counts =
        List.of(
            summary.fail(), summary.warn(), summary.pass(), summary.pending(), summary.waived());
    for (int i = 0; i < counts.size(); i++) {
      sheet.put(row, i + 1, styles.centred(), java.math.BigDecimal.valueOf(counts.get(i)));
    }
  }

  private void item(Sheet sheet, ListedItem item) {
    int row = sheet.nextRow();
    sheet.put(row, 0, styles.centred(), java.math.BigDecimal.valueOf(item.number()));
    sheet.put(
        row,
        1,
        item.isOpen() ? styles.light(BulletinRow.colour(item.level())) : styles.centred(),
        Sentences.word(item.level()).in(language));
    sheet.put(row, 2, styles.text(), BulletinRow.title(item.about(), language));
    sheet.put(row, 3, styles.text(), item.lead().orElse(""));
    sheet.put(row, 4, styles.centred(), item.opened());
    sheet.put(row, 5, styles.centred(), item.closed().orElse(""));
    sheet.put(
        row,
        6,
        styles.text(),
        String.join(
            language == Language.ZH ? "；" : "; ",
            item.entries().stream()
                .map(
                    entry ->
                        entry.found().period()
                            + " "
                            + FollowUpSentences.found(entry.found(), language))
                .toList()));
    sheet.fit(row, ITEM_WIDTHS);
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
