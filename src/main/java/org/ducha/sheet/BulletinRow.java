package org.ducha.sheet;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.ducha.fact.Assessment;
import org.ducha.fact.Course.Past;
import org.ducha.fact.Finding;
import org.ducha.fact.Heading;
import org.ducha.fact.Kind;
import org.ducha.fact.Level;
import org.ducha.fact.Matter;
import org.ducha.fact.Stage;
import org.ducha.fact.Standing;
import org.ducha.fact.Status;
import org.ducha.fact.Target;
import org.ducha.fact.TargetAssessment;
import org.ducha.fact.Threshold;
import org.ducha.fact.Word;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.ducha.report.FollowUp;
import org.ducha.report.FollowUpSentences;
import org.ducha.report.Judgement;
import org.ducha.report.Provenance;
import org.ducha.report.Report;
import org.ducha.report.Sentences;

/** One row of the bulletin: a target or a task, its figures as numbers, its light. */
final class BulletinRow {
  private static final int PERCENT_DECIMALS = 4;
  private static final int FEW = 2;

  private final Sheet sheet;
  private final Styles styles;
  private final Report report;
  private final Judgement judgement;
  private final Optional<Report> before;
  private final Language language;
  private final int row;

  BulletinRow(
      Sheet sheet, Report report, Judgement judgement, Optional<Report> before, Language language) {
    this.sheet = sheet;
    this.styles = sheet.styles();
    this.report = report;
    this.judgement = judgement;
    this.before = before;
    this.language = language;
    this.row = sheet.nextRow();
  }

  static String title(Heading heading, Language language) {
    return language == Language.ZH ? heading.title() : heading.titleEn();
  }

  /** Pale behind dark words, so that they can be read in print too. */
  static int colour(Status status) {
    return switch (status) {
      case FAIL -> 0xFFC7CE;
      case WARN -> 0xFFEB9C;
      case PASS -> 0xC6EFCE;
      case PENDING -> 0xD9D9D9;
    };
  }

  void write(int number) {
    Matter matter = judgement.finding().matter();
    sheet.put(row, 0, styles.centred(), BigDecimal.valueOf(number));
    sheet.put(row, 1, styles.text(), title(matter.heading(), language));
    sheet.put(row, 2, styles.centred(), type());
    if (judgement.finding().kind() == Kind.MILESTONE) {
      milestone(matter);
    } else {
      target(matter);
    }
    sheet.put(row, 5, styles.centred(), Provenance.asOf(report, judgement));
    Finding finding = judgement.finding();
    sheet.put(row, 10, styles.light(colour(finding.status())), light(judgement));
    lightBefore();
    sheet.put(row, 12, styles.text(), responsible());
    sheet.put(row, 13, styles.text(), Sentences.of(judgement, language));
    sheet.put(row, 14, styles.text(), Provenance.source(report, judgement));
  }

  /** Of the period before, by what was followed, or else among those written together. */
  private void lightBefore() {
    Optional<Past> past = judgement.followUp().flatMap(FollowUp::before);
    Optional<Judgement> earlier = before.flatMap(this::same);
    Optional<Status> status =
        past.map(Past::status).or(() -> earlier.map(then -> then.finding().status()));
    sheet.put(
        row,
        11,
        status.map(light -> styles.light(colour(light))).orElseGet(styles::centred),
        past.map(then -> said(then.status())).or(() -> earlier.map(this::light)).orElse(""));
  }

  /** What earlier periods add, from that column on. */
  void followUp(int column, FollowUp followUp) {
    Level level = followUp.level().orElse(null);
    sheet.put(row, column, styles.centred(), followUp.turn().map(this::said).orElse(""));
    int behind = followUp.course().behindInARow();
    if (behind > 0) {
      sheet.put(row, column + 1, styles.centred(), BigDecimal.valueOf(behind));
    } else {
      sheet.put(row, column + 1, styles.centred(), "");
    }
    sheet.put(
        row,
        column + 2,
        level == null ? styles.centred() : styles.light(colour(level)),
        level == null ? "" : said(level));
    sheet.put(
        row,
        column + 3,
        styles.text(),
        FollowUpSentences.forecast(followUp).map(text -> text.in(language)).orElse(""));
  }

  static int colour(Level level) {
    return switch (level) {
      case RED -> 0xFFC7CE;
      case YELLOW -> 0xFFEB9C;
      case BLUE -> 0xDDEBF7;
    };
  }

  private String type() {
    Finding finding = judgement.finding();
    return finding.kind() == Kind.MILESTONE
        ? said(Kind.MILESTONE)
        : said(((Assessment) finding.matter()).strength());
  }

  private void milestone(Matter matter) {
    sheet.put(row, 3, styles.centred(), "");
    sheet.put(row, 4, styles.centred(), stage(matter.requiredAtYearEnd()));
    sheet.put(row, 6, styles.centred(), stage(matter.actual()));
    sheet.put(row, 7, styles.text(), "");
    sheet.put(row, 8, styles.centred(), stage(matter.required()));
    sheet.put(row, 9, styles.text(), "");
  }

  private String stage(@org.jspecify.annotations.Nullable String word) {
    return word == null ? "" : Word.find(Stage.class, word).map(this::said).orElse(word);
  }

  private void target(Matter matter) {
    Target target = (Target) Objects.requireNonNull(matter.promise());
    sheet.put(row, 3, styles.centred(), target.required().unit().symbol());
    put(4, Sentences.symbol(target.operator()), target.required(), "");
    for (int empty : new int[] {6, 7, 8, 9}) {
      sheet.put(row, empty, styles.text(), "");
    }
    if (matter instanceof TargetAssessment assessment) {
      Threshold threshold = assessment.threshold();
      put(8, Sentences.symbol(threshold.operator()), threshold.limit(), "");
    }
    if (matter instanceof Standing standing) {
      Quantity actual = standing.amount().value();
      put(6, "", actual.in(target.required().unit()), "");
      if (!standing.met()) {
        Quantity gap = standing.shortfallAmount();
        boolean same = gap.unit().symbol().equals(target.required().unit().symbol());
        put(9, "", gap, same ? "" : gap.unit().symbol());
      }
    }
    Ratio completion = matter.completion();
    if (completion != null) {
      BigDecimal percent = completion.decimal(PERCENT_DECIMALS);
      int decimals = Math.max(1, Math.min(percentDecimals(completion), percent.scale()));
      sheet.put(row, 7, styles.number("0." + "0".repeat(decimals) + "%"), percent.movePointLeft(2));
    }
  }

  /** Few, but never so few that what is nearly reached looks reached. */
  private static int percentDecimals(Ratio completion) {
    boolean looksReached = completion.decimal(FEW).compareTo(Ratio.HUNDRED.decimal()) == 0;
    return looksReached ? PERCENT_DECIMALS : FEW;
  }

  private void put(int column, String before, Quantity quantity, String after) {
    BigDecimal number = quantity.amount().decimal();
    String decimals = number.scale() > 0 ? "." + "0".repeat(number.scale()) : "";
    String format = quoted(before) + "#,##0" + decimals + quoted(after);
    sheet.put(row, column, styles.number(format), number);
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : '"' + text + '"';
  }

  private Optional<Judgement> same(Report earlier) {
    return earlier.judgements().stream()
        .filter(other -> other.finding().matter().promise() != null)
        .filter(other -> other.finding().indicator().equals(judgement.finding().indicator()))
        .findFirst();
  }

  private String light(Judgement of) {
    String word = said(of.finding().status());
    return of.waiver().isPresent() ? word + Messages.in(language).text("bulletin.waived") : word;
  }

  private String responsible() {
    String comma = language == Language.ZH ? "、" : ", ";
    String supporting = String.join(comma, judgement.responsible().supporting());
    String lead = judgement.responsible().lead().orElse("");
    return supporting.isEmpty()
        ? lead
        : Messages.in(language).text("bulletin.units", lead, supporting);
  }

  private String said(Word word) {
    return Sentences.word(word).in(language);
  }
}
