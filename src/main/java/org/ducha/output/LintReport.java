package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import org.ducha.fact.Implied;
import org.ducha.fact.Lever;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Target;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Clash;
import org.ducha.report.ClashText;
import org.ducha.rule.Rulebook;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a rule set that can be loaded: targets at odds with each other. */
public final class LintReport {
  private final Rulebook book;
  private final Language language;
  private final Messages messages;

  public LintReport(Rulebook book, Language language) {
    this.book = book;
    this.language = language;
    this.messages = Messages.in(language);
  }

  /** The targets at odds in lines, and how many rules were read. */
  public String text(List<Clash> clashes, Ansi ansi) {
    Paint paint = new Paint(ansi);
    List<String> lines = new ArrayList<>();
    for (Clash clash : clashes) {
      ClashText said = new ClashText(clash, language);
      lines.add(
          place(clash.implied().target().heading().rule()) + ": " + paint.bold(said.heading()));
      lines.add("    " + said.sentence());
      lines.add("    " + said.arithmetic());
      lines.add("    " + paint.faint(place(clash.relation()) + "  " + clash.relation().name()));
    }
    int count = book.catalogues().values().stream().mapToInt(year -> year.promises().size()).sum();
    lines.add(messages.text("lint.summary", count, clashes.size()));
    return String.join("\n", lines) + "\n";
  }

  private static String place(RuleRef rule) {
    return rule.path() + ":" + rule.line();
  }

  /** The targets at odds as an object. */
  public String json(List<Clash> clashes) {
    ObjectNode node = Json.object();
    ArrayNode array = node.putArray("conflicts");
    clashes.forEach(clash -> put(clash, array.addObject()));
    return Json.text(node);
  }

  private void put(Clash clash, ObjectNode object) {
    Implied implied = clash.implied();
    Target target = implied.target();
    ClashText said = new ClashText(clash, language);
    Lever lever = implied.lever();
    object
        .put("kind", clash.kind())
        .put("year", clash.year())
        .put("indicator", implied.indicator())
        .put("required", target.required().text())
        .put("implied", implied.value().text());
    ArrayNode others = object.putArray("others");
    implied.others().forEach(other -> others.add(other.indicator()));
    object
        .put("lever", lever == null ? null : lever.target().indicator())
        .put("takes", lever == null ? null : lever.takes().text())
        .put("file", target.heading().rule().file())
        .put("line", target.heading().rule().line())
        .put("relation", clash.relation().name())
        .put("relation_file", clash.relation().file())
        .put("relation_line", clash.relation().line())
        .put("arithmetic", said.arithmetic())
        .put("message", said.sentence());
  }
}
