package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ducha.fact.Kind;
import org.ducha.fact.Standing;
import org.ducha.fact.Status;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;
import org.ducha.report.Sentences;
import org.ducha.report.Summary;
import org.ducha.source.Mistake;

/** A report as Markdown with tables, for wikis and merge requests: what is behind comes first. */
final class MarkdownReport {
  private static final List<String> COUNTS =
      List.of(
          "status.pass",
          "status.warn",
          "status.fail",
          "status.pending",
          "text.waived",
          "text.quality");
  private static final List<String> COLUMNS =
      List.of(
          "title", "section", "status", "actual", "required", "gap", "lead", "message", "place");

  private final Language language;
  private final Messages messages;
  private final List<String> lines = new ArrayList<>();

  MarkdownReport(Language language) {
    this.language = language;
    this.messages = Messages.in(language);
  }

  String write(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Checked checked) {
        report(checked.report());
      } else {
        refused((Refused) outcome);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private void report(Report report) {
    heading(
        report.snapshot().region()
            + " "
            + report.snapshot().period().name()
            + " — "
            + messages.text("status." + report.status().word()));
    paragraph(
        escaped(
            messages.text(
                "text.head",
                report.snapshot().source().file(),
                report.rules().title(),
                report.rules().grading(),
                TextReport.brief(report.rules().digest()))));
    counts(report.summary());
    group(report, "status.fail", open(Status.FAIL), false);
    group(report, "status.warn", open(Status.WARN), false);
    group(report, "text.waived", Told::isWaived, false);
    group(report, "text.quality", of(Kind.QUALITY), false);
    group(report, "text.waivers", of(Kind.WAIVER), false);
    group(report, "status.pending", open(Status.PENDING), true);
    group(report, "status.pass", open(Status.PASS), true);
  }

  private static Predicate<Told> open(Status status) {
    return told -> told.isPromise() && !told.isWaived() && told.finding().status() == status;
  }

  private static Predicate<Told> of(Kind kind) {
    return told -> told.finding().kind() == kind;
  }

  private void heading(String text) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    paragraph("## " + escaped(text));
  }

  private void paragraph(String text) {
    lines.add(text);
    lines.add("");
  }

  private void counts(Summary summary) {
    row(COUNTS.stream().map(key -> messages.text(key)).toList());
    lines.add("|" + " ---: |".repeat(COUNTS.size()));
    row(
        List.of(
                summary.pass(),
                summary.warn(),
                summary.fail(),
                summary.pending(),
                summary.waived(),
                summary.quality())
            .stream()
            .map(String::valueOf)
            .toList());
  }

  private void group(Report report, String key, Predicate<Told> filter, boolean folded) {
    List<Told> rows =
        report.judgements().stream()
            .map(judgement -> new Told(judgement, language))
            .filter(filter)
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    String title = messages.text(key) + " " + rows.size();
    lines.add("");
    paragraph(folded ? "<details><summary>" + title + "</summary>" : "### " + title);
    row(COLUMNS.stream().map(column -> messages.text("column." + column)).toList());
    lines.add("|" + " --- |".repeat(COLUMNS.size()));
    rows.forEach(told -> row(cells(told)));
    if (folded) {
      lines.add("");
      lines.add("</details>");
    }
  }

  private static List<String> cells(Told told) {
    Optional<Standing> standing =
        told.matter() instanceof Standing of ? Optional.of(of) : Optional.empty();
    return List.of(
        told.title(),
        told.section(),
        told.light(),
        standing.map(Sentences::actual).orElseGet(told::actual),
        told.required(),
        standing.filter(of -> !of.met()).map(Sentences::gap).orElse(""),
        told.lead(),
        said(told),
        told.place().orElseGet(told::rulePlace).toString());
  }

  private static String said(Told told) {
    String followUp = told.followUp();
    return followUp.isEmpty() ? told.message() : told.message() + " " + followUp;
  }

  private void row(List<String> cells) {
    lines.add(
        "| " + String.join(" | ", cells.stream().map(MarkdownReport::escaped).toList()) + " |");
  }

  /** Nothing that people wrote is markup. */
  private static String escaped(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("[\\\\`*_\\[\\]<>|~&]", "\\\\$0");
  }

  private void refused(Refused refused) {
    heading(refused.file() + " — " + messages.text("told.not-evaluated"));
    for (Mistake mistake : refused.mistakes()) {
      lines.add("- " + escaped(mistake.in(language)));
    }
  }
}
