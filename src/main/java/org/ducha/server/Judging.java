package org.ducha.server;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ducha.Ruleset;
import org.ducha.document.Envelope.Syntax;
import org.ducha.message.Language;
import org.ducha.output.JsonReport;
import org.ducha.recorder.Recorder;
import org.ducha.recorder.Recorder.Entry;
import org.ducha.recorder.Recorder.Kind;
import org.ducha.report.Outcome;
import org.ducha.report.Report;

/** Checks snapshots and has requests decided. */
final class Judging {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String JSON = "application/json";

  private final Turns turns;
  private final Bodies bodies;
  private final Desk desk;
  private final Metrics metrics;

  Judging(Turns turns, Bodies bodies, Desk desk, Metrics metrics) {
    this.turns = turns;
    this.bodies = bodies;
    this.desk = desk;
    this.metrics = metrics;
  }

  /** Made by one of the judges, from what was posted. */
  private interface Making {
    Entry from(Exchange exchange, byte[] body, Syntax syntax, Parameters parameters);
  }

  void check(Exchange exchange) {
    answer(exchange, List.of("grading", "lang"), Judging::checked);
  }

  void decide(Exchange exchange, Approvals approvals) {
    answer(
        exchange,
        List.of("date", "lang"),
        (asked, body, syntax, parameters) -> decided(approvals, asked, body, syntax, parameters));
  }

  /** What needs no body is looked at before any of it is read. */
  private void answer(Exchange exchange, List<String> known, Making making) {
    Parameters parameters = Parameters.of(exchange.context(), known);
    Negotiation.accept(exchange.headers("Accept"), JSON);
    Syntax syntax =
        Negotiation.syntax(
            exchange.context().header("Content-Type"),
            exchange.context().header("Content-Encoding"));
    Turns.Turn turn = turns.take(exchange.caller());
    try {
      byte[] body = bodies.read(exchange.context());
      Entry entry = desk.make(() -> making.from(exchange, body, syntax, parameters));
      metrics.made(entry);
      exchange.json(entry.result());
    } finally {
      turn.end();
    }
  }

  private static Entry checked(
      Exchange exchange, byte[] body, Syntax syntax, Parameters parameters) {
    Posted.Check posted = Posted.check(exchange, body, syntax, parameters);
    Report report = exchange.rules().check(posted.request());
    return entry(
        exchange,
        Kind.CHECK,
        posted.documents(),
        posted.options(),
        new JsonReport(exchange.language()).write(List.of(new Outcome.Checked(report))),
        List.of(report.status().word()));
  }

  private static Entry decided(
      Approvals approvals, Exchange exchange, byte[] body, Syntax syntax, Parameters parameters) {
    Posted.Gate posted = Posted.gate(exchange, body, syntax, parameters);
    Ruleset rules = exchange.rules();
    Approvals.Decided decided = approvals.decide(rules, posted.asked(), exchange.language());
    Map<String, String> options = new TreeMap<>(posted.options());
    // Who replays it another day must get the decision of this one.
    options.put("date", decided.date().toString());
    return entry(
        exchange, Kind.GATE, posted.documents(), options, decided.json(), decided.decisions());
  }

  private static Entry entry(
      Exchange exchange,
      Kind kind,
      List<Recorder.Document> documents,
      Map<String, String> options,
      String result,
      List<String> outcomes) {
    Map<String, String> asked = new TreeMap<>(options);
    asked.put("lang", exchange.language() == Language.ZH ? "zh" : "en");
    return new Entry(
        exchange.id(),
        kind,
        OffsetDateTime.now(ZONE),
        exchange.caller().name(),
        documents,
        asked,
        result,
        outcomes,
        exchange.rules());
  }
}
