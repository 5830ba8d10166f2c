package org.ducha.sheet;

import static org.ducha.sheet.Column.APPROVER;
import static org.ducha.sheet.Column.AS_OF;
import static org.ducha.sheet.Column.BEFORE;
import static org.ducha.sheet.Column.DATE;
import static org.ducha.sheet.Column.DOCUMENT;
import static org.ducha.sheet.Column.DUE;
import static org.ducha.sheet.Column.EVIDENCE;
import static org.ducha.sheet.Column.ID;
import static org.ducha.sheet.Column.INDICATOR;
import static org.ducha.sheet.Column.NOTE;
import static org.ducha.sheet.Column.NUMBER;
import static org.ducha.sheet.Column.ON;
import static org.ducha.sheet.Column.REASON;
import static org.ducha.sheet.Column.REQUIRED;
import static org.ducha.sheet.Column.SOURCE;
import static org.ducha.sheet.Column.STAGE;
import static org.ducha.sheet.Column.STATUS;
import static org.ducha.sheet.Column.SUBJECT;
import static org.ducha.sheet.Column.TARGET;
import static org.ducha.sheet.Column.TASK;
import static org.ducha.sheet.Column.TO;
import static org.ducha.sheet.Column.UNIT;
import static org.ducha.sheet.Column.VALUE;
import static org.ducha.sheet.Column.VERIFIED;
import static org.ducha.sheet.Column.VERIFIER;
import static org.ducha.sheet.Column.YEAR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Coverage;
import org.ducha.fact.FigureStatus;
import org.ducha.fact.Heading;
import org.ducha.fact.Indicator;
import org.ducha.fact.Milestone;
import org.ducha.fact.Pace;
import org.ducha.fact.Period;
import org.ducha.fact.Stage;
import org.ducha.fact.Target;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.report.Sentences;
import org.ducha.rule.Rulebook;
import org.ducha.sheet.Preamble.Label;
import org.ducha.snapshot.Snapshot;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;

/** The workbook that a department fills in for a period. */
public final class Template {
  private static final List<Column> FIGURES =
      List.of(
          NUMBER, INDICATOR, UNIT, TARGET, REQUIRED, BEFORE, VALUE, AS_OF, SOURCE, STATUS, YEAR,
          NOTE, VERIFIED, VERIFIER, ID);
  private static final List<Integer> FIGURE_WIDTHS =
      List.of(6, 34, 10, 16, 18, 14, 14, 13, 16, 10, 10, 22, 14, 12, 4);
  private static final List<Column> MILESTONES =
      List.of(NUMBER, TASK, REQUIRED, DUE, BEFORE, STAGE, ON, EVIDENCE, SOURCE, NOTE, ID);
  private static final List<Integer> MILESTONE_WIDTHS =
      List.of(6, 46, 10, 13, 10, 10, 13, 34, 16, 22, 4);
  private static final List<Column> CHANGES =
      List.of(NUMBER, SUBJECT, TO, REASON, DOCUMENT, APPROVER, DATE);
  private static final List<Integer> CHANGE_WIDTHS = List.of(6, 40, 16, 30, 26, 20, 13);
  private static final int CHANGE_ROWS = 30;
  private static final int HEAD = 6;
  private static final String DATE_FORMAT = "yyyy\\-mm\\-dd";

  private final Rulebook book;
  private final Catalogue catalogue;
  private final Period period;
  private final String region;
  private final Optional<Snapshot> previous;
  private final Language language;
  private final Messages messages;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Styles styles = new Styles(workbook);

  private Template(
      Rulebook book,
      Catalogue catalogue,
      Period period,
      String region,
      Optional<Snapshot> previous,
      Language language) {
    this.book = book;
    this.catalogue = catalogue;
    this.period = period;
    this.region = region;
    this.previous = previous;
    this.language = language;
    this.messages = Messages.in(language);
  }

  /**
   * The bytes of the workbook.
   *
   * @param region blank where departments choose it among those of the rules
   * @param previous what was reported the period before
   * @throws MistakesException if the rules have no targets of that year
   */
  public static byte[] write(
      Rulebook book, Period period, String region, Optional<Snapshot> previous, Language language) {
    Catalogue catalogue =
        book.catalogue(period.year())
            .orElseThrow(
                () ->
                    new MistakesException(
                        Mistake.at(Place.of("--period"), Phrase.of("snapshot.year-without-targets"))
                            .found(period.name())));
    Template template = new Template(book, catalogue, period, region, previous, language);
    try (XSSFWorkbook made = template.workbook) {
      template.figures();
      template.milestones();
      template.changes();
      Instant date = book.header().date().atStartOfDay().toInstant(ZoneOffset.UTC);
      return FixedZip.bytes(made, date);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sheet begin(String name, List<Column> columns, List<Integer> widths) {
    Sheet sheet = new Sheet(workbook, styles, messages.text(name));
    sheet.widths(widths);
    sheet.put(
        0,
        0,
        styles.title(),
        messages.text("sheet.template-title", book.header().title(), period.name()));
    sheet.put(1, 0, styles.remark(), messages.text("sheet.template-how"));
    sheet.put(2, 0, styles.label(), Label.REGION.title(language));
    sheet.put(2, 1, region.isEmpty() ? styles.toFill("@") : styles.text(), region);
    if (region.isEmpty()) {
      sheet.list(2, 2, 1, book.header().regions(), messages.text("sheet.choose"));
    }
    sheet.put(3, 0, styles.label(), Label.PERIOD.title(language));
    sheet.put(3, 1, styles.text(), period.name());
    for (int i = 0; i < columns.size(); i++) {
      sheet.put(HEAD, i, styles.head(), columns.get(i).title(language));
    }
    sheet.fit(HEAD, widths);
    return sheet;
  }

  private void end(Sheet sheet, List<Column> columns) {
    if (columns.contains(ID)) {
      sheet.hide(columns.indexOf(ID));
    }
    sheet.head(HEAD + 1, 2, 1);
    sheet.print();
    sheet.lock();
  }

  private void figures() {
    Sheet sheet = begin("sheet.figures", FIGURES, FIGURE_WIDTHS);
    sheet.put(4, 0, styles.label(), Label.COVERAGE.title(language));
    sheet.put(4, 1, styles.toFill("@"), Coverages.said(Coverage.FULL, language));
    List<String> coverages =
        Arrays.stream(Coverage.values()).map(each -> Coverages.said(each, language)).toList();
    sheet.list(4, 4, 1, coverages, messages.text("sheet.choose"));
    String section = null;
    int number = 0;
    for (Indicator indicator : catalogue.indicators()) {
      if (!indicator.heading().section().equals(section)) {
        section = indicator.heading().section();
        section(sheet, section, FIGURES.size());
      }
      figure(sheet, indicator, ++number);
    }
    int last = sheet.nextRow() - 1;
    String choose = messages.text("sheet.choose");
    String numbers = messages.text("sheet.type-number");
    sheet.numbers(HEAD + 1, last, FIGURES.indexOf(VALUE), numbers);
    sheet.numbers(HEAD + 1, last, FIGURES.indexOf(VERIFIED), numbers);
    sheet.dates(
        HEAD + 1, last, FIGURES.indexOf(AS_OF), days(0), days(1), messages.text("sheet.type-date"));
    sheet.list(HEAD + 1, last, FIGURES.indexOf(STATUS), statuses(), choose);
    sheet.list(
        HEAD + 1, last, FIGURES.indexOf(YEAR), List.of(String.valueOf(period.year())), choose);
    end(sheet, FIGURES);
  }

  /** The first day of the year, or of the second one after it: dates of any report on it. */
  private String days(int later) {
    return (period.year() + 2 * later) + "-01-01";
  }

  private List<String> statuses() {
    return Arrays.stream(FigureStatus.values())
        .map(status -> messages.text("figurestatus." + status.word()))
        .toList();
  }

  private void section(Sheet sheet, String section, int columns) {
    int row = sheet.nextRow();
    for (int i = 0; i < columns; i++) {
      sheet.put(row, i, styles.section(), "");
    }
    sheet.put(
        row, 0, styles.label(), section.isEmpty() ? messages.text("sheet.no-section") : section);
  }

  private String title(Heading heading) {
    return language == Language.ZH ? heading.title() : heading.titleEn();
  }

  private void figure(Sheet sheet, Indicator indicator, int number) {
    int row = sheet.nextRow();
    Optional<Target> target = catalogue.promise(indicator.id()).map(Target.class::cast);
    for (Column column : FIGURES) {
      int at = FIGURES.indexOf(column);
      switch (column) {
        case NUMBER -> sheet.put(row, at, styles.centred(), String.valueOf(number));
        case INDICATOR -> sheet.put(row, at, styles.text(), title(indicator.heading()));
        case UNIT -> sheet.put(row, at, styles.centred(), indicator.unit().symbol());
        case TARGET -> sheet.put(row, at, styles.text(), target.map(this::annual).orElse(""));
        case REQUIRED -> sheet.put(row, at, styles.text(), target.map(this::required).orElse(""));
        case BEFORE -> sheet.put(row, at, styles.text(), before(indicator));
        case ID -> sheet.put(row, at, styles.text(), indicator.id());
        case AS_OF -> sheet.put(row, at, styles.toFill(DATE_FORMAT), "");
        case VALUE, VERIFIED -> sheet.put(row, at, styles.toFill(""), "");
        case YEAR -> sheet.put(row, at, indicator.annual() ? styles.toFill("") : styles.text(), "");
        default -> sheet.put(row, at, styles.toFill("@"), "");
      }
    }
    sheet.fit(row, FIGURE_WIDTHS);
  }

  private String annual(Target target) {
    return Sentences.limit(target.operator(), target.required().text()).in(language);
  }

  private String required(Target target) {
    if (target.pace() == Pace.YEAR_END && !period.yearEnd()) {
      return messages.text("sheet.at-year-end");
    }
    if (target.pace() == Pace.ANNUAL) {
      return messages.text("sheet.once-a-year");
    }
    if (target.quarterly() && !period.quarterEnd()) {
      return messages.text("sheet.at-quarter-end");
    }
    return Sentences.limit(target.operatorAt(period), target.requiredAt(period).text())
        .in(language);
  }

  private String before(Indicator indicator) {
    return previous
        .map(snapshot -> snapshot.figures().get(indicator.id()))
        .map(figure -> figure.text())
        .orElse("");
  }

  private void milestones() {
    Sheet sheet = begin("sheet.milestones", MILESTONES, MILESTONE_WIDTHS);
    String section = null;
    int number = 0;
    for (Milestone milestone : catalogue.milestones()) {
      if (!milestone.heading().section().equals(section)) {
        section = milestone.heading().section();
        section(sheet, section, MILESTONES.size());
      }
      milestone(sheet, milestone, ++number);
    }
    int last = Math.max(HEAD + 1, sheet.nextRow() - 1);
    List<String> stages =
        List.of(Stage.NOT_STARTED, Stage.UNDER_WAY, Stage.DONE).stream().map(this::word).toList();
    sheet.list(HEAD + 1, last, MILESTONES.indexOf(STAGE), stages, messages.text("sheet.choose"));
    sheet.dates(
        HEAD + 1, last, MILESTONES.indexOf(ON), days(0), days(1), messages.text("sheet.type-date"));
    end(sheet, MILESTONES);
  }

  private String word(Stage stage) {
    return Sentences.word(stage).in(language);
  }

  private void milestone(Sheet sheet, Milestone milestone, int number) {
    int row = sheet.nextRow();
    for (Column column : MILESTONES) {
      int at = MILESTONES.indexOf(column);
      switch (column) {
        case NUMBER -> sheet.put(row, at, styles.centred(), String.valueOf(number));
        case TASK -> sheet.put(row, at, styles.text(), title(milestone.heading()));
        case REQUIRED -> sheet.put(row, at, styles.centred(), word(milestone.required()));
        case DUE -> sheet.put(row, at, styles.centred(), milestone.due().toString());
        case BEFORE -> sheet.put(row, at, styles.centred(), before(milestone));
        case ID -> sheet.put(row, at, styles.text(), milestone.indicator());
        case ON -> sheet.put(row, at, styles.toFill(DATE_FORMAT), "");
        default -> sheet.put(row, at, styles.toFill("@"), "");
      }
    }
    sheet.fit(row, MILESTONE_WIDTHS);
  }

  private String before(Milestone milestone) {
    return previous
        .map(snapshot -> snapshot.stages().get(milestone.indicator()))
        .map(report -> word(report.stage()))
        .orElse("");
  }

  private void changes() {
    Sheet sheet = begin("sheet.changes", CHANGES, CHANGE_WIDTHS);
    for (int i = 0; i < CHANGE_ROWS; i++) {
      int row = HEAD + 1 + i;
      for (Column column : CHANGES) {
        String format = column == DATE ? DATE_FORMAT : column == TO ? "" : "@";
        boolean numbered = column == NUMBER;
        sheet.put(
            row,
            CHANGES.indexOf(column),
            numbered ? styles.centred() : styles.toFill(format),
            numbered ? String.valueOf(i + 1) : "");
      }
    }
    sheet.dates(
        HEAD + 1,
        HEAD + CHANGE_ROWS,
        CHANGES.indexOf(DATE),
        days(-1),
        days(1),
        messages.text("sheet.type-date"));
    end(sheet, CHANGES);
  }
}
