package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.fact.Course.Past;
import org.ducha.fact.Finding;
import org.ducha.fact.Heading;
import org.ducha.fact.Status;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Comparison;
import org.ducha.report.FindingChange;
import org.ducha.report.FollowUpSentences;
import org.ducha.report.Report;
import org.ducha.report.Sentences;
import org.ducha.report.Turn;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Two reports side by side: what turned, and what moved without turning. */
public final class ComparisonReport {
  private final Comparison comparison;
  private final Language language;
  private final Messages messages;

  public ComparisonReport(Comparison comparison, Language language) {
    this.comparison = comparison;
    this.language = language;
    this.messages = Messages.in(language);
  }

  /** As people read it. */
  public String text(Ansi ansi) {
    Paint paint = new Paint(ansi);
    List<String> lines = new ArrayList<>();
    head("A", comparison.before(), paint, lines);
    head("B", comparison.after(), paint, lines);
    lines.add("");
    List<FindingChange> changes = comparison.changes();
    for (Turn turn : Turn.values()) {
      List<FindingChange> turned =
          changes.stream()
              .filter(change -> comparison.turn(change).filter(turn::equals).isPresent())
              .toList();
      String title =
          turn == Turn.UNCHANGED
              ? messages.text("compare.moved")
              : messages.text(Sentences.word(turn));
      group(title, turned, paint, lines);
    }
    group(
        messages.text("compare.others"),
        changes.stream().filter(change -> comparison.turn(change).isEmpty()).toList(),
        paint,
        lines);
    if (changes.isEmpty()) {
      lines.add(messages.text("compare.nothing"));
    }
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  private void head(String name, Report report, Paint paint, List<String> lines) {
    lines.add(
        paint.bold(
                name + "  " + report.snapshot().region() + "  " + report.snapshot().period().name())
            + "  "
            + report.snapshot().source().file());
    lines.add("   " + TextReport.counts(report.summary(), messages));
  }

  private void group(String title, List<FindingChange> changes, Paint paint, List<String> lines) {
    if (changes.isEmpty()) {
      return;
    }
    lines.add(paint.bold("■ " + title + " " + changes.size()).toString());
    Columns columns = new Columns("  ");
    for (FindingChange change : changes) {
      Status light = change.after().or(change::before).orElseThrow().status();
      columns.row(
          paint.faint(change.heading().section()),
          paint.plain(title(change.heading())),
          paint.plain(found(change.before(), comparison.before()) + " →"),
          paint.status(light, found(change.after(), comparison.after())));
    }
    lines.addAll(columns.lines());
    lines.add("");
  }

  private String title(Heading heading) {
    return language == Language.ZH ? heading.title() : heading.titleEn();
  }

  private String found(Optional<Finding> finding, Report report) {
    return finding
        .map(of -> FollowUpSentences.found(Past.of(report.snapshot().period(), of), language))
        .orElse("—");
  }

  /** For programs. */
  public String json() {
    JsonReport reports = new JsonReport(language);
    ObjectNode root = Json.object();
    reports.head(comparison.before(), root.putObject("before"));
    reports.head(comparison.after(), root.putObject("after"));
    ArrayNode changes = root.putArray("changes");
    for (FindingChange change : comparison.changes()) {
      ObjectNode node = changes.addObject();
      node.put("indicator", change.heading().indicator())
          .put("title", change.heading().title())
          .put("title_en", change.heading().titleEn())
          .put("turn", comparison.turn(change).map(Turn::word).orElse(null));
      put(change.before(), "before", node);
      put(change.after(), "after", node);
    }
    return Json.text(root);
  }

  private static void put(Optional<Finding> finding, String key, ObjectNode node) {
    if (finding.isEmpty()) {
      node.putNull(key);
      return;
    }
    Finding of = finding.get();
    node.putObject(key)
        .put("kind", of.kind().word())
        .put("status", of.status().word())
        .put("reason", of.reason().word())
        .put("actual", of.matter().actual())
        .put("required", of.matter().required())
        .put("gap", of.matter().gap());
  }
}
