package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import org.ducha.fact.Conflict;
import org.ducha.fact.Implied;
import org.ducha.fact.Target;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Sentences;
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

  /** The conflicts in lines, and how many rules were read. */
  public String text(List<Conflict> conflicts, Ansi ansi) {
    Paint paint = new Paint(ansi);
    List<String> lines = new ArrayList<>();
    for (Conflict conflict : conflicts) {
      Target target = conflict.implied().target();
      lines.add(
          place(target)
              + ": "
              + paint.bold(messages.text("lint.conflict", titles(conflict.implied()))));
      lines.add("    " + sentence(conflict.implied()));
    }
    int count = book.catalogues().values().stream().mapToInt(year -> year.promises().size()).sum();
    lines.add(messages.text("lint.summary", count, conflicts.size()));
    return String.join("\n", lines) + "\n";
  }

  /** The conflicts as an object. */
  public String json(List<Conflict> conflicts) {
    ObjectNode node = Json.object();
    ArrayNode array = node.putArray("conflicts");
    for (Conflict conflict : conflicts) {
      Implied implied = conflict.implied();
      ObjectNode object = array.addObject();
      object.put("indicator", implied.indicator());
      object.put("required", implied.target().required().text());
      object.put("implied", implied.value().text());
      ArrayNode others = object.putArray("others");
      implied.others().forEach(other -> others.add(other.indicator()));
      object.put("lever", implied.lever().indicator());
      object.put("takes", implied.takes().text());
      object.put("file", implied.target().heading().rule().file());
      object.put("line", implied.target().heading().rule().line());
      object.put("message", sentence(implied));
    }
    return Json.text(node);
  }

  private String place(Target target) {
    return target.heading().rule().path() + ":" + target.heading().rule().line();
  }

  private String titles(Implied implied) {
    List<String> titles = new ArrayList<>(List.of(title(implied.target())));
    implied.others().forEach(other -> titles.add(title(other)));
    return String.join(language == Language.ZH ? "、" : ", ", titles);
  }

  private String title(Target target) {
    return language == Language.ZH ? target.heading().title() : target.heading().titleEn();
  }

  private String sentence(Implied implied) {
    List<String> others = new ArrayList<>();
    for (Target other : implied.others()) {
      others.add(title(other) + " " + other.required().text());
    }
    return messages.text(
        "lint.sentence",
        String.join(language == Language.ZH ? "、" : ", ", others),
        title(implied.target()),
        implied.value().text(3),
        messages.text(
            Sentences.limit(implied.target().operator(), implied.target().required().text())),
        title(implied.lever()),
        implied.takes().text(1));
  }
}
