package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.fact.Finding;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Effect;
import org.ducha.report.FindingChange;
import org.ducha.report.Sentences;
import org.ducha.rule.RulesDiff;
import org.ducha.source.Mistake;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an edit of the rules does: to the targets, and to the findings of snapshots. */
public final class DiffReport {
  private final Language language;
  private final Messages messages;

  public DiffReport(Language language) {
    this.language = language;
    this.messages = Messages.in(language);
  }

  /** In lines. */
  public String text(RulesDiff diff, List<Effect> effects, Ansi ansi) {
    Paint paint = new Paint(ansi);
    List<String> lines = new ArrayList<>(new Changes(language).lines(diff, paint));
    if (diff.isEmpty()) {
      lines.add(messages.text("diff.same"));
    }
    for (Effect effect : effects) {
      if (effect.isKnown()) {
        int count = effect.changes().size();
        lines.add(paint.bold(messages.text("diff.findings", effect.file(), count)).toString());
        lines.addAll(findings(effect.changes(), paint));
      } else {
        failed(effect, "diff.older", effect.before(), paint, lines);
        failed(effect, "diff.newer", effect.after(), paint, lines);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private void failed(
      Effect effect, String rules, List<Mistake> mistakes, Paint paint, List<String> lines) {
    if (!mistakes.isEmpty()) {
      String with = messages.text("diff.failed", effect.file(), messages.text(rules));
      lines.add(paint.bold(with).toString());
      mistakes.forEach(mistake -> lines.add("  " + mistake.in(language)));
    }
  }

  /** The changed findings, a line each. */
  List<String> findings(List<FindingChange> changes, Paint paint) {
    Columns columns = new Columns("  ");
    for (FindingChange change : changes) {
      columns.row(
          paint.plain(
              language == Language.ZH ? change.heading().title() : change.heading().titleEn()),
          paint.plain(light(change.before())),
          paint.plain("→ " + light(change.after())));
    }
    return columns.lines();
  }

  private String light(Optional<Finding> finding) {
    return finding
        .map(
            found ->
                messages.text(Sentences.word(found.status())) + " (" + found.reason().word() + ")")
        .orElse("—");
  }

  /** As an object. */
  public String json(RulesDiff diff, List<Effect> effects) {
    ObjectNode node = Json.object();
    new Changes(language).json(diff, node.putArray("changes"));
    ArrayNode array = node.putArray("snapshots");
    for (Effect effect : effects) {
      ObjectNode snapshot = array.addObject();
      snapshot.put("file", effect.file());
      ArrayNode findings = snapshot.putArray("findings");
      for (FindingChange change : effect.changes()) {
        ObjectNode object = findings.addObject();
        object.put("indicator", change.heading().indicator());
        light(object, "before", change.before());
        light(object, "after", change.after());
      }
      if (effect.isKnown()) {
        snapshot.putNull("errors");
      } else {
        ObjectNode errors = snapshot.putObject("errors");
        JsonReport json = new JsonReport(language);
        errors.set("before", json.mistakes(effect.before()));
        errors.set("after", json.mistakes(effect.after()));
      }
    }
    return Json.text(node);
  }

  private static void light(ObjectNode node, String key, Optional<Finding> finding) {
    if (finding.isEmpty()) {
      node.putNull(key);
    } else {
      node.putObject(key)
          .put("status", finding.get().status().word())
          .put("reason", finding.get().reason().word());
    }
  }
}
