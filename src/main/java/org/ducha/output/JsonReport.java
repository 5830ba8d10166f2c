package org.ducha.output;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.ducha.fact.Adjustment;
import org.ducha.fact.Amount;
import org.ducha.fact.Finding;
import org.ducha.fact.Matter;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Target;
import org.ducha.fact.Waiver;
import org.ducha.message.Language;
import org.ducha.quantity.Ratio;
import org.ducha.report.Input;
import org.ducha.report.Judgement;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;
import org.ducha.report.Sentences;
import org.ducha.report.Summary;
import org.ducha.snapshot.Snapshot.Remark;
import org.ducha.source.Mistake;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports as JSON: an array with one object for each snapshot, every key always there. */
public final class JsonReport {
  private static final int DECIMALS = 4;

  private final Language language;

  /**
   * @param language of the sentences and messages
   */
  public JsonReport(Language language) {
    this.language = language;
  }

  /** The outcomes in their order. */
  public String write(List<Outcome> outcomes) {
    ArrayNode array = Json.array();
    outcomes.forEach(outcome -> array.add(outcome(outcome)));
    return Json.text(array);
  }

  /** One of them. */
  ObjectNode outcome(Outcome outcome) {
    return outcome instanceof Checked checked
        ? report(checked.report())
        : refused((Refused) outcome);
  }

  private ObjectNode refused(Refused refused) {
    ObjectNode node = Json.object();
    node.putObject("snapshot").put("file", refused.file());
    node.set("errors", mistakes(refused.mistakes()));
    return node;
  }

  /** Mistakes as an array. */
  ArrayNode mistakes(List<Mistake> mistakes) {
    ArrayNode errors = Json.array();
    for (Mistake mistake : mistakes) {
      Place place = mistake.place();
      ObjectNode error = errors.addObject();
      error.put("file", place.file());
      put(error, "line", place.line());
      put(error, "column", place.column());
      error.put("cell", place.cell().isEmpty() ? null : place.cell());
      error.put("found", mistake.found());
      error.put("expected", mistake.expected() == null ? null : mistake.expected().in(language));
      error.put("nearest", mistake.nearest());
      error.put("message", mistake.message().in(language));
      error.put("rule", mistake.rule());
    }
    return errors;
  }

  private static void put(ObjectNode node, String key, int number) {
    if (number == 0) {
      node.putNull(key);
    } else {
      node.put(key, number);
    }
  }

  private ObjectNode report(Report report) {
    ObjectNode node = Json.object();
    head(report, node);
    ArrayNode findings = node.putArray("findings");
    report.judgements().forEach(judgement -> finding(judgement, findings.addObject()));
    FollowUpJson.putFollowed(report.followed(), node);
    ArrayNode context = node.putArray("context");
    for (Remark remark : report.snapshot().context()) {
      context
          .addObject()
          .put("name", remark.name())
          .put("value", remark.text())
          .put("line", remark.place().line());
    }
    return node;
  }

  /** What a report is of, what went in, and how many findings there are of each kind. */
  void head(Report report, ObjectNode node) {
    node.putObject("snapshot")
        .put("file", report.snapshot().source().file())
        .put("region", report.snapshot().region())
        .put("period", report.snapshot().period().name())
        .put("digest", report.snapshot().source().digest());
    inputs(report.inputs(), node.putArray("inputs"));
    ObjectNode rules =
        node.putObject("rules")
            .put("directory", report.rules().directory())
            .put("digest", report.rules().digest())
            .put("grading", report.rules().grading());
    RulesCard.edition(report.rules().edition(), rules);
    if (report.rules().changes().isEmpty()) {
      rules.putNull("changes");
    } else {
      new Changes(language).json(report.rules().changes().get(), rules.putArray("changes"));
    }
    node.put("version", report.version());
    node.put("evaluated_at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(report.evaluatedAt()));
    node.put("status", report.status().word());
    summary(report.summary(), node.putObject("summary"));
  }

  static void inputs(List<Input> inputs, ArrayNode array) {
    for (Input input : inputs) {
      array
          .addObject()
          .put("role", input.role())
          .put("file", input.file())
          .put("digest", input.digest());
    }
  }

  private static void summary(Summary summary, ObjectNode node) {
    node.put("pass", summary.pass())
        .put("warn", summary.warn())
        .put("fail", summary.fail())
        .put("pending", summary.pending())
        .put("waived", summary.waived())
        .put("quality", summary.quality());
  }

  /** A finding with all its keys. */
  void finding(Judgement judgement, ObjectNode node) {
    Finding finding = judgement.finding();
    Matter matter = finding.matter();
    Promise promise = matter.promise();
    String section = matter.heading().section();
    node.put("kind", finding.kind().word());
    node.put("indicator", finding.indicator());
    node.put("title", matter.heading().title());
    node.put("title_en", matter.heading().titleEn());
    node.put("rule", judgement.rule().name());
    node.put("rule_file", judgement.rule().file());
    node.put("rule_line", judgement.rule().line());
    node.put("section", section.isEmpty() ? null : section);
    node.put("strength", promise == null ? null : promise.strength().word());
    node.put("pace", promise instanceof Target target ? target.pace().word() : null);
    node.put("status", finding.status().word());
    node.put("reason", finding.reason().word());
    node.put("actual", matter.actual());
    node.put("required", matter.required());
    node.put("required_at_year_end", matter.requiredAtYearEnd());
    node.put("completion", number(matter.completion()));
    node.put("lag", number(matter.lag()));
    node.put("gap", matter.gap());
    node.put("message", Sentences.of(judgement, language));
    node.put("would_pass_at", matter.wouldPassAt());
    place(matter.place(), node);
    derivedFrom(matter, node);
    adjusted(matter.adjustment(), node);
    waiver(judgement.waiver().orElse(null), node);
    ArrayNode decidedBy = node.putArray("decided_by");
    for (RuleRef rule : judgement.decidedBy()) {
      decidedBy
          .addObject()
          .put("rule", rule.name())
          .put("rule_file", rule.file())
          .put("rule_line", rule.line());
    }
    node.put("lead", judgement.responsible().lead().orElse(null));
    ArrayNode supporting = node.putArray("supporting");
    judgement.responsible().supporting().forEach(supporting::add);
    FollowUpJson.put(judgement.followUp(), node);
  }

  private static @Nullable BigDecimal number(@Nullable Ratio ratio) {
    return ratio == null ? null : ratio.decimal(DECIMALS);
  }

  private static void place(@Nullable Place place, ObjectNode node) {
    if (place == null) {
      node.putNull("file");
      node.putNull("line");
      node.putNull("cell");
    } else {
      node.put("file", place.file());
      node.put("line", place.line());
      node.put("cell", place.cell().isEmpty() ? null : place.cell());
    }
  }

  private static void derivedFrom(Matter matter, ObjectNode node) {
    List<Amount.Source> sources = matter.derivedFrom();
    if (sources.isEmpty()) {
      node.putNull("derived_from");
      return;
    }
    ArrayNode array = node.putArray("derived_from");
    for (Amount.Source source : sources) {
      array
          .addObject()
          .put("indicator", source.about().indicator())
          .put("file", source.place().file())
          .put("line", source.place().line());
    }
  }

  private static void adjusted(@Nullable Adjustment adjustment, ObjectNode node) {
    if (adjustment == null) {
      node.putNull("adjusted");
      return;
    }
    node.putObject("adjusted")
        .put("from", adjustment.from())
        .put("to", adjustment.to())
        .put("reason", adjustment.reason())
        .put("document", adjustment.document())
        .put("approver", adjustment.approver())
        .put("date", adjustment.date().toString());
  }

  private static void waiver(@Nullable Waiver waiver, ObjectNode node) {
    if (waiver == null) {
      node.putNull("waiver");
      return;
    }
    put(waiver, node.putObject("waiver"));
  }

  static void put(Waiver waiver, ObjectNode node) {
    node.put("reason", waiver.reason())
        .put("approver", waiver.approver())
        .put("document", waiver.document())
        .put("from", waiver.from().toString())
        .put("to", waiver.to().toString());
  }
}
