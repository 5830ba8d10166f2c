package org.ducha.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ducha.Ruleset;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.output.ServiceJson;
import org.ducha.source.Excerpt;
import org.ducha.source.Place;

/** One request and its answer. */
final class Exchange {
  static final String JSON = "application/json; charset=utf-8";
  static final String PROBLEM = "application/problem+json; charset=utf-8";

  private static final String ATTRIBUTE = Exchange.class.getName();

  private final Context context;
  private final String id = UUID.randomUUID().toString();
  private final long begun = System.nanoTime();
  private final Ruleset rules;
  private Language language;
  private Caller caller = new Caller("-", Set.of());

  private Exchange(Context context, Ruleset rules) {
    this.context = context;
    this.rules = rules;
    this.language = Negotiation.language(context.header("Accept-Language"));
  }

  /** Begins to answer. */
  static Exchange begin(Context context, Ruleset rules) {
    Exchange exchange = new Exchange(context, rules);
    context.attribute(ATTRIBUTE, exchange);
    context.header("X-Request-Id", exchange.id);
    context.header("Ducha-Rules", rules.book().digest());
    context.header("Cache-Control", "no-store");
    context.header("X-Content-Type-Options", "nosniff");
    return exchange;
  }

  /** The exchange that was begun for a request. */
  static Exchange of(Context context) {
    return Objects.requireNonNull(context.attribute(ATTRIBUTE));
  }

  Context context() {
    return context;
  }

  String id() {
    return id;
  }

  /** The rules in force when it began, to the end of it. */
  Ruleset rules() {
    return rules;
  }

  Language language() {
    return language;
  }

  void speak(Language other) {
    language = other;
  }

  /** Goes on in the language that the address asks for, if it does. */
  void speakAsAsked(Parameters parameters) {
    parameters
        .of("lang")
        .ifPresent(
            word ->
                speak(
                    Negotiation.languageOf(word)
                        .orElseThrow(
                            () ->
                                Refusal.of(
                                    Trouble.BAD_REQUEST,
                                    List.of(Negotiation.noLanguage(Place.of("?lang"), word))))));
  }

  /** All lines of a header. */
  List<String> headers(String name) {
    return Collections.list(context.req().getHeaders(name));
  }

  Caller caller() {
    return caller;
  }

  void comesFrom(Caller other) {
    caller = other;
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  ServerListener.Answered answered() {
    return new ServerListener.Answered(
        id,
        caller.name(),
        Excerpt.of(context.req().getMethod()),
        Excerpt.of(context.path()),
        context.statusCode(),
        took());
  }

  /** Only who may do one of these goes on. */
  void require(Set<Scope> anyOf) {
    if (anyOf.stream().noneMatch(caller.scopes()::contains)) {
      String wanted = anyOf.stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
      throw new Refusal(Trouble.SCOPE, Phrase.of("problem.scope-detail", caller.name(), wanted))
          .with(
              "WWW-Authenticate",
              "Bearer realm=\"ducha\", error=\"insufficient_scope\", scope=\"" + wanted + "\"");
    }
  }

  void json(String text) {
    answer(JSON, text.getBytes(StandardCharsets.UTF_8));
  }

  void answer(String type, byte[] content) {
    context.status(200).contentType(type).result(content);
  }

  void refuse(Refusal refusal) {
    refusal.headers().forEach(context::header);
    context
        .status(refusal.trouble().status())
        .contentType(PROBLEM)
        .result(problem(refusal, id, language).getBytes(StandardCharsets.UTF_8));
  }

  static String problem(Refusal refusal, String id, Language language) {
    Trouble trouble = refusal.trouble();
    return ServiceJson.problem(
        new ServiceJson.Problem(
            trouble.type(),
            trouble.title(),
            trouble.status(),
            refusal.detail(),
            "urn:uuid:" + id,
            refusal.mistakes()),
        language);
  }
}
