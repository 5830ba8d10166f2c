package org.ducha.output;

import java.util.List;
import org.ducha.fact.Effect;
import org.ducha.fact.Heading;
import org.ducha.fact.Waiver;
import org.ducha.gate.Argument;
import org.ducha.gate.Decision;
import org.ducha.gate.DecisionSentences;
import org.ducha.gate.GateOutcome;
import org.ducha.gate.GateOutcome.Decided;
import org.ducha.gate.GateOutcome.Refused;
import org.ducha.gate.Moved;
import org.ducha.message.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Decisions as JSON: an array with one object for each request, every key always there. */
public final class GateJson {
  private final JsonReport findings;
  private final DecisionSentences sentences;

  /**
   * @param language of the sentences and messages
   */
  public GateJson(Language language) {
    this.findings = new JsonReport(language);
    this.sentences = new DecisionSentences(language);
  }

  /** The outcomes in their order. */
  public String write(List<GateOutcome> outcomes) {
    ArrayNode array = Json.array();
    for (GateOutcome outcome : outcomes) {
      array.add(
          outcome instanceof Decided decided
              ? decision(decided.decision())
              : refused((Refused) outcome));
    }
    return Json.text(array);
  }

  /** One decision, as an object. */
  public String write(Decision decision) {
    return Json.text(decision(decision));
  }

  private ObjectNode refused(Refused refused) {
    ObjectNode node = Json.object();
    node.putObject("request").put("file", refused.file());
    node.set("errors", findings.mistakes(refused.mistakes()));
    return node;
  }

  private ObjectNode decision(Decision decision) {
    ObjectNode node =
        Json.object()
            .put("id", decision.request().id())
            .put("title", decision.request().title())
            .put("unit", decision.request().unit())
            .put("decision", decision.verdict().word())
            .put("date", decision.date().toString());
    node.putObject("rules")
        .put("directory", decision.rules().directory())
        .put("digest", decision.rules().digest());
    JsonReport.inputs(decision.inputs(), node.putArray("inputs"));
    ArrayNode effects = node.putArray("effects");
    decision.effects().forEach(effect -> effect(effect, effects.addObject()));
    ArrayNode moved = node.putArray("moved");
    decision.moved().forEach(one -> moved(one, moved.addObject()));
    ArrayNode waivers = node.putArray("waivers");
    decision.waivers().forEach(waiver -> waiver(waiver, waivers.addObject()));
    node.put("sentence", sentences.of(decision));
    ArrayNode reasons = node.putArray("reasons");
    decision.opinions().forEach(argument -> reason(argument, decision, reasons.addObject()));
    ArrayNode approved = node.putArray("approved_before");
    decision.approvedBefore().forEach(approved::add);
    return node;
  }

  private static void effect(Effect effect, ObjectNode node) {
    node.put("indicator", effect.indicator())
        .put("change", effect.written())
        .put("before", effect.asIs().text())
        .put("after", effect.asWouldBe().text());
  }

  private void moved(Moved moved, ObjectNode node) {
    node.put("indicator", moved.before().finding().indicator());
    findings.finding(moved.before(), node.putObject("before"));
    findings.finding(moved.after(), node.putObject("after"));
  }

  private static void waiver(Waiver waiver, ObjectNode node) {
    node.put("indicator", waiver.indicator());
    JsonReport.put(waiver, node);
  }

  private void reason(Argument argument, Decision decision, ObjectNode node) {
    Heading about = argument.proposal().ground().about();
    node.put("decision", argument.decision().word())
        .put("proposed", argument.proposal().decision().word())
        .put("indicator", about == null ? null : about.indicator())
        .put("rule", argument.rule().name())
        .put("rule_file", argument.rule().file())
        .put("rule_line", argument.rule().line())
        .put("message", sentences.reason(argument, decision));
  }
}
