package org.ducha.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ducha.Version;
import org.ducha.follow.FollowedRules;
import org.ducha.message.Phrase;
import org.ducha.output.RuleCard;
import org.ducha.output.RuleList;
import org.ducha.output.ServiceJson;
import org.ducha.recorder.Recorder;
import org.ducha.rule.Rulebook;
import org.ducha.source.MistakesException;
import picocli.CommandLine.Help.Ansi;

/** What can be read of the rules and of the server. */
final class Reading {
  private static final String JSON = "application/json";

  private final FollowedRules rules;
  private final Access access;
  private final Recorder recorder;
  private final Metrics metrics;
  private final OpenApi openApi = new OpenApi();
  private final Docs docs = new Docs();

  Reading(FollowedRules rules, Access access, Recorder recorder, Metrics metrics) {
    this.rules = rules;
    this.access = access;
    this.recorder = recorder;
    this.metrics = metrics;
  }

  private static Rulebook book(Exchange exchange) {
    exchange.speakAsAsked(Parameters.of(exchange.context(), List.of("lang")));
    Negotiation.accept(exchange.headers("Accept"), JSON);
    return exchange.rules().book();
  }

  void list(Exchange exchange) {
    exchange.json(RuleList.json(book(exchange)));
  }

  void show(Exchange exchange) {
    Rulebook book = book(exchange);
    RuleCard card = new RuleCard(book, exchange.language(), Ansi.OFF);
    try {
      exchange.json(card.json(exchange.context().pathParam("indicator")));
    } catch (MistakesException e) {
      throw Refusal.of(Trouble.NOT_FOUND, e.mistakes());
    }
  }

  void digest(Exchange exchange) {
    exchange.json(ServiceJson.rules(book(exchange), Version.current()));
  }

  void alive(Exchange exchange) {
    exchange.json(ServiceJson.alive(Version.current()));
  }

  void ready(Exchange exchange) {
    Rulebook book = book(exchange);
    try {
      recorder.ensureWritable();
    } catch (IOException | RuntimeException e) {
      throw Desk.notKept(e);
    }
    exchange.json(ServiceJson.ready(book, rules.refused(), access.refused(), exchange.language()));
  }

  void head(Exchange exchange) throws IOException {
    Recorder.Head head =
        recorder
            .head()
            .orElseThrow(() -> new Refusal(Trouble.NOT_FOUND, Phrase.of("problem.no-log-detail")));
    exchange.json(ServiceJson.head(head.number(), head.hash()));
  }

  void metrics(Exchange exchange) {
    exchange.answer(Metrics.TYPE, metrics.text());
  }

  void description(Exchange exchange) {
    exchange.speakAsAsked(Parameters.of(exchange.context(), List.of("lang")));
    exchange.answer(
        Exchange.JSON, openApi.json(exchange.language()).getBytes(StandardCharsets.UTF_8));
  }

  void page(Exchange exchange) {
    exchange.speakAsAsked(Parameters.of(exchange.context(), List.of("lang")));
    exchange.context().header("Content-Security-Policy", Docs.POLICY);
    docs.page(exchange.language()).answer(exchange);
  }

  void file(Exchange exchange) {
    docs.file(exchange.context().pathParam("file")).answer(exchange);
  }
}
