package org.ducha.output;

import org.ducha.fact.Status;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Judgement;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;
import org.ducha.source.Mistake;
import org.ducha.source.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings in the shape of {@code conftest test --output json}, for pipelines that read that. What
 * is pending was skipped there, and what is waived is an exception.
 */
final class ConftestReport {
  private static final String NAMESPACE = "ducha";

  private final Language language;

  ConftestReport(Language language) {
    this.language = language;
  }

  ObjectNode outcome(Outcome outcome) {
    ObjectNode result = Json.object();
    if (outcome instanceof Checked checked) {
      report(checked.report(), result);
    } else {
      refused((Refused) outcome, result);
    }
    return result;
  }

  private void report(Report report, ObjectNode result) {
    ArrayNode skipped = Json.array();
    ArrayNode warnings = Json.array();
    ArrayNode failures = Json.array();
    ArrayNode exceptions = Json.array();
    int successes = 0;
    for (Judgement judgement : report.judgements()) {
      Told told = new Told(judgement, language);
      if (told.isWaived()) {
        finding(told, exceptions.addObject());
      } else if (told.fails()) {
        finding(told, failures.addObject());
      } else if (told.warns()) {
        finding(told, warnings.addObject());
      } else if (told.finding().status() == Status.PENDING) {
        finding(told, skipped.addObject());
      } else {
        successes++;
      }
    }
    result
        .put("filename", report.snapshot().source().file())
        .put("namespace", NAMESPACE)
        .put("successes", successes);
    put(result, "skipped", skipped);
    put(result, "warnings", warnings);
    put(result, "failures", failures);
    put(result, "exceptions", exceptions);
  }

  /** As there, what is empty is left out. */
  private static void put(ObjectNode result, String key, ArrayNode findings) {
    if (!findings.isEmpty()) {
      result.set(key, findings);
    }
  }

  private static void finding(Told told, ObjectNode node) {
    node.put("msg", told.title() + ": " + told.message());
    told.place().ifPresent(place -> location(place, node));
    Judgement judgement = told.judgement();
    ObjectNode metadata = node.putObject("metadata");
    metadata
        .put("rule", told.ruleId())
        .put("kind", told.finding().kind().word())
        .put("indicator", told.finding().indicator())
        .put("status", told.finding().status().word())
        .put("reason", told.finding().reason().word())
        .put("section", told.matter().heading().section())
        .put("actual", told.matter().actual())
        .put("required", told.matter().required())
        .put("gap", told.matter().gap())
        .put("rule_file", judgement.rule().path())
        .put("rule_line", judgement.rule().line())
        .put("lead", judgement.responsible().lead().orElse(null));
    ArrayNode supporting = metadata.putArray("supporting");
    judgement.responsible().supporting().forEach(supporting::add);
    if (judgement.followUp().isPresent()) {
      FollowUpJson.put(judgement.followUp(), metadata);
    }
    judgement.waiver().ifPresent(waiver -> JsonReport.put(waiver, metadata.putObject("waiver")));
  }

  private static void location(Place place, ObjectNode node) {
    ObjectNode location = node.putObject("loc").put("file", place.file());
    if (place.line() > 0) {
      location.put("line", place.line());
    }
  }

  private void refused(Refused refused, ObjectNode result) {
    result.put("filename", refused.file()).put("namespace", NAMESPACE).put("successes", 0);
    ArrayNode failures = result.putArray("failures");
    for (Mistake mistake : refused.mistakes()) {
      ObjectNode node =
          failures
              .addObject()
              .put(
                  "msg",
                  Messages.in(language).text("told.not-evaluated")
                      + ": "
                      + mistake.said().in(language));
      location(mistake.place(), node);
      node.putObject("metadata").put("rule", "not-evaluated");
    }
  }
}
