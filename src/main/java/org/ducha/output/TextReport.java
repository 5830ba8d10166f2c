package org.ducha.output;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ducha.bundle.Edition;
import org.ducha.fact.Adjustment;
import org.ducha.fact.Finding;
import org.ducha.fact.Heading;
import org.ducha.fact.Kind;
import org.ducha.fact.Matter;
import org.ducha.fact.Milestone;
import org.ducha.fact.Progress;
import org.ducha.fact.Reason;
import org.ducha.fact.Stage;
import org.ducha.fact.Standing;
import org.ducha.fact.Status;
import org.ducha.fact.TargetAssessment;
import org.ducha.fact.Threshold;
import org.ducha.fact.Word;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.FollowUpSentences;
import org.ducha.report.Judgement;
import org.ducha.report.Report;
import org.ducha.report.RulesHead;
import org.ducha.report.Sentences;
import org.ducha.report.Summary;
import org.ducha.snapshot.Snapshot.Remark;
import org.ducha.source.Place;
import picocli.CommandLine.Help.Ansi;

/**
 * A report as an official reads it on a terminal: the worst first, each group in the report's
 * order.
 */
public final class TextReport {
  private static final Set<Reason> REMARKABLE =
      EnumSet.of(
          Reason.DONE_LATE,
          Reason.TOLERATED,
          Reason.ADJUSTED,
          Reason.NOT_DUE,
          Reason.NOT_PUBLISHED,
          Reason.NOT_REPORTED);

  private final Language language;
  private final Messages messages;
  private final Paint paint;
  private final boolean pending;

  /**
   * @param pending whether to list what is not judged yet
   */
  public TextReport(Language language, Ansi ansi, boolean pending) {
    this.language = language;
    this.messages = Messages.in(language);
    this.paint = new Paint(ansi);
    this.pending = pending;
  }

  /** The report in lines. */
  public String write(Report report) {
    List<String> lines = new ArrayList<>();
    head(report, lines);
    FollowUpText followUp = new FollowUpText(language, paint);
    for (Status status : Status.values()) {
      if (status != Status.PENDING || pending) {
        group(report, status, lines);
      }
    }
    special(report, "text.waived", judgement -> judgement.waiver().isPresent(), lines);
    special(report, "text.quality", judgement -> kind(judgement) == Kind.QUALITY, lines);
    special(report, "text.waivers", judgement -> kind(judgement) == Kind.WAIVER, lines);
    followUp.sections(report, lines);
    leads(report, lines);
    context(report, lines);
    foot(report, lines);
    return String.join("\n", lines) + "\n";
  }

  private void head(Report report, List<String> lines) {
    lines.add(
        paint
            .bold(report.snapshot().region() + "  " + report.snapshot().period().name())
            .toString());
    lines.add(
        paint
            .faint(
                messages.text(
                    "text.head",
                    report.snapshot().source().file(),
                    report.rules().title(),
                    report.rules().grading(),
                    named(report.rules())))
            .toString());
    report
        .rules()
        .changes()
        .filter(changes -> !changes.isEmpty())
        .ifPresent(
            changes ->
                lines.add(
                    messages.text(
                        "text.changes", changes.count(), new Changes(language).summary(changes))));
    new FollowUpText(language, paint).replaced(report, lines);
    lines.add("");
  }

  /** The version that a bundle states, and the beginning of the digest that is computed. */
  private static String named(RulesHead rules) {
    String digest = brief(rules.digest());
    return rules.edition().map(Edition::version).map(text -> text + "  " + digest).orElse(digest);
  }

  /** As much of a digest as people compare. */
  static String brief(String digest) {
    return digest.substring(0, "sha256:".length() + 12);
  }

  private static Kind kind(Judgement judgement) {
    return judgement.finding().kind();
  }

  private static boolean isOpen(Judgement judgement) {
    return judgement.waiver().isEmpty()
        && (kind(judgement) == Kind.TARGET || kind(judgement) == Kind.MILESTONE);
  }

  private void group(Report report, Status status, List<String> lines) {
    List<Judgement> judgements =
        report.judgements().stream()
            .filter(TextReport::isOpen)
            .filter(judgement -> judgement.finding().status() == status)
            .toList();
    if (judgements.isEmpty()) {
      return;
    }
    lines.add(paint.status(status, "■ " + word(status) + " " + judgements.size()).toString());
    rows(judgements, status == Status.FAIL || status == Status.WARN, lines);
    lines.add("");
  }

  private void special(
      Report report,
      String title,
      java.util.function.Predicate<Judgement> filter,
      List<String> lines) {
    List<Judgement> judgements = report.judgements().stream().filter(filter).toList();
    if (!judgements.isEmpty()) {
      lines.add(paint.bold("■ " + messages.text(title) + " " + judgements.size()).toString());
      rows(judgements, true, lines);
      lines.add("");
    }
  }

  private void rows(List<Judgement> judgements, boolean explained, List<String> lines) {
    Columns columns = new Columns("  ");
    judgements.forEach(judgement -> columns.row(cells(judgement)));
    List<String> rows = columns.lines();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(rows.get(i));
      if (explained) {
        lines.add("      " + Sentences.of(judgements.get(i), language));
        judgements
            .get(i)
            .followUp()
            .map(followUp -> FollowUpSentences.of(followUp, language))
            .filter(text -> !text.isEmpty())
            .ifPresent(text -> lines.add("      " + text));
        lines.add("      " + paint.faint(places(judgements.get(i))));
      }
    }
  }

  private Cell[] cells(Judgement judgement) {
    Finding finding = judgement.finding();
    Matter matter = finding.matter();
    Heading heading = matter.heading();
    return new Cell[] {
      isOpen(judgement)
          ? paint.faint(heading.section())
          : paint.status(finding.status(), word(finding.status())),
      paint.plain(title(heading)),
      paint.plain(actual(matter)),
      paint.faint(required(matter)),
      paint.plain(gap(matter)),
      paint.faint(remark(finding))
    };
  }

  /** What a row without a sentence must not leave out. */
  private String remark(Finding finding) {
    List<String> remarks = new ArrayList<>();
    if (REMARKABLE.contains(finding.reason())) {
      remarks.add(word(finding.reason()));
    }
    Adjustment adjustment = finding.matter().adjustment();
    if (finding.status() == Status.PASS && adjustment != null) {
      remarks.add(messages.text("text.adjusted", adjustment.from()));
    }
    return String.join("  ", remarks);
  }

  private String title(Heading heading) {
    return language == Language.ZH ? heading.title() : heading.titleEn();
  }

  private String actual(Matter matter) {
    if (matter instanceof Standing standing) {
      return Sentences.actual(standing);
    }
    String actual = matter.actual();
    if (actual == null) {
      return "—";
    }
    return matter.promise() instanceof Milestone
        ? word(Word.find(Stage.class, actual).orElseThrow())
        : actual;
  }

  private String required(Matter matter) {
    if (matter instanceof TargetAssessment assessment) {
      Threshold threshold = assessment.threshold();
      String limit =
          assessment instanceof Standing standing
              ? Sentences.limit(standing)
              : threshold.limit().text();
      return Sentences.symbol(threshold.operator()) + limit;
    }
    return matter instanceof Progress progress ? word(progress.milestone().required()) : "";
  }

  private String gap(Matter matter) {
    return matter instanceof Standing standing && !standing.met()
        ? messages.text("text.gap", Sentences.gap(standing))
        : "";
  }

  private String places(Judgement judgement) {
    List<String> places = new ArrayList<>();
    Place place = judgement.finding().matter().place();
    if (place != null) {
      places.add(place.inFile());
    }
    places.add(judgement.rule().file() + ":" + judgement.rule().line());
    return String.join("  ", places);
  }

  private void leads(Report report, List<String> lines) {
    Map<String, Summary> leads = report.byLead();
    if (leads.isEmpty()) {
      return;
    }
    lines.add(paint.bold(messages.text("text.leads")).toString());
    Columns columns = new Columns("  ");
    leads.forEach(
        (lead, summary) ->
            columns.row(
                paint.plain(lead.isEmpty() ? messages.text("html.nobody") : lead),
                count(Status.FAIL, summary.fail()),
                count(Status.WARN, summary.warn()),
                count(Status.PASS, summary.pass()),
                count(Status.PENDING, summary.pending())));
    lines.addAll(columns.lines());
    lines.add("");
  }

  private Cell count(Status status, int count) {
    String text = word(status) + " " + count;
    return count == 0 ? paint.faint(text) : paint.status(status, text);
  }

  private void context(Report report, List<String> lines) {
    List<Remark> remarks = report.snapshot().context();
    if (remarks.isEmpty()) {
      return;
    }
    lines.add(paint.bold(messages.text("text.context")).toString());
    Columns columns = new Columns("  ");
    remarks.forEach(remark -> columns.row(paint.plain(remark.name()), paint.plain(remark.text())));
    lines.addAll(columns.lines());
    lines.add("");
  }

  /** How many findings there are of each kind, in a line. */
  static String counts(Summary summary, Messages messages) {
    return messages.text(
        "text.summary",
        summary.pass(),
        summary.warn(),
        summary.fail(),
        summary.pending(),
        summary.waived(),
        summary.quality());
  }

  private void foot(Report report, List<String> lines) {
    Summary summary = report.summary();
    lines.add(counts(summary, messages));
    if (summary.pending() > 0 && !pending) {
      lines.add(paint.faint(messages.text("text.pending-hidden", summary.pending())).toString());
    }
    lines.add(messages.text("text.status") + paint.status(report.status(), word(report.status())));
  }

  private String word(Word word) {
    return messages.text(Sentences.word(word));
  }
}
