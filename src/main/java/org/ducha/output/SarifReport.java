package org.ducha.output;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ducha.fact.Heading;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Judgement;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;
import org.ducha.source.Mistake;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings as SARIF 2.1.0: one run, a rule for each target, a result for each finding. What could
 * not be evaluated is told as notifications of a run that did not succeed.
 */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Language language;
  private final Map<String, Integer> rules = new LinkedHashMap<>();

  SarifReport(Language language) {
    this.language = language;
  }

  String write(List<Outcome> outcomes) {
    ObjectNode log = Json.object().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver =
        run.putObject("tool")
            .putObject("driver")
            .put("name", "ducha")
            .put("language", language == Language.ZH ? "zh-CN" : "en-US");
    reports(outcomes).findFirst().ifPresent(report -> driver.put("version", report.version()));
    ArrayNode descriptors = driver.putArray("rules");
    invocation(outcomes, run.putArray("invocations").addObject());
    ArrayNode artifacts = run.putArray("artifacts");
    ArrayNode results = run.putArray("results");
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Checked checked) {
        report(checked.report(), descriptors, artifacts, results);
      }
    }
    run.put("columnKind", "unicodeCodePoints").put("language", driver.get("language").asString());
    return Json.text(log);
  }

  private static Stream<Report> reports(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Checked.class::isInstance)
        .map(outcome -> ((Checked) outcome).report());
  }

  private void report(
      Report report, ArrayNode descriptors, ArrayNode artifacts, ArrayNode results) {
    artifact(report, artifacts.addObject());
    for (Judgement judgement : report.judgements()) {
      Told told = new Told(judgement, language);
      Integer index = rules.get(told.ruleId());
      if (index == null) {
        index = rules.size();
        rules.put(told.ruleId(), index);
        descriptor(told, descriptors.addObject());
      }
      SarifResult.write(told, report, index, results.addObject());
    }
  }

  private static void artifact(Report report, ObjectNode node) {
    SarifResult.location(report.snapshot().source().file(), node.putObject("location"));
    node.putArray("roles").add("analysisTarget");
    String digest = report.snapshot().source().digest();
    node.putObject("hashes").put("sha-256", digest.substring(digest.indexOf(':') + 1));
  }

  private void descriptor(Told told, ObjectNode node) {
    Heading heading = told.matter().heading();
    String name = told.isPromise() ? told.title() : told.judgement().rule().name();
    node.put("id", told.ruleId()).put("name", name);
    node.putObject("shortDescription").put("text", name);
    ObjectNode properties = node.putObject("properties");
    properties.put("kind", told.finding().kind().word());
    if (told.isPromise()) {
      properties.put("section", heading.section()).put("titleEn", heading.titleEn());
    }
  }

  private void invocation(List<Outcome> outcomes, ObjectNode node) {
    boolean whole = outcomes.stream().allMatch(Checked.class::isInstance);
    node.put("executionSuccessful", whole)
        .put("exitCode", outcomes.stream().mapToInt(Outcome::exitCode).max().orElse(0));
    Optional<Report> first = reports(outcomes).findFirst();
    first.ifPresent(
        report ->
            node.put(
                "endTimeUtc",
                DateTimeFormatter.ISO_INSTANT.format(
                    report
                        .evaluatedAt()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .withOffsetSameInstant(ZoneOffset.UTC))));
    ArrayNode notifications = node.putArray("toolExecutionNotifications");
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Refused refused) {
        refused.mistakes().forEach(mistake -> notify(refused, mistake, notifications.addObject()));
      }
    }
    first.ifPresent(
        report ->
            node.putObject("properties")
                .put("rules", report.rules().directory())
                .put("rulesDigest", report.rules().digest())
                .put("grading", report.rules().grading()));
  }

  private void notify(Refused refused, Mistake mistake, ObjectNode node) {
    node.put("level", "error");
    node.putObject("message")
        .put(
            "text",
            refused.file()
                + ": "
                + Messages.in(language).text("told.not-evaluated")
                + ": "
                + mistake.in(language));
    SarifResult.place(mistake.place(), node.putArray("locations").addObject());
  }
}
