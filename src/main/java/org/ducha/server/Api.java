package org.ducha.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ducha.Ruleset;
import org.ducha.follow.FollowedRules;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;

/** What is answered under which address, to whom, and how what goes wrong is said. */
final class Api {
  private static final Set<Scope> ANY = EnumSet.allOf(Scope.class);
  private static final String NO_ROUTE = "-";

  private final FollowedRules rules;
  private final Approvals approvals;
  private final ServerListener listener;
  private final Gatehouse gatehouse;
  private final Metrics metrics;
  private final Judging judging;
  private final Reading reading;

  Api(FollowedRules rules, Access access, Services services, Limits limits, Desk desk) {
    Turns turns = new Turns(limits);
    this.rules = rules;
    this.approvals = services.approvals();
    this.listener = services.listener();
    this.gatehouse = new Gatehouse(access);
    this.metrics = new Metrics(rules, turns);
    this.judging = new Judging(turns, new Bodies(limits), desk, metrics);
    this.reading = new Reading(rules, access, services.recorder(), metrics);
  }

  void addTo(RoutesConfig routes) {
    routes.before(this::begin);
    routes.post("/v1/check", asked(Set.of(Scope.CHECK), judging::check));
    routes.post(
        "/v1/gate", asked(Set.of(Scope.GATE), exchange -> judging.decide(exchange, approvals)));
    get(routes, "/v1/rules", Set.of(Scope.READ), reading::list);
    get(routes, "/v1/rules/{indicator}", Set.of(Scope.READ), reading::show);
    get(routes, "/v1/digest", Set.of(Scope.READ), reading::digest);
    get(routes, "/v1/log/head", Set.of(Scope.ADMIN), reading::head);
    get(routes, "/metrics", Set.of(Scope.READ, Scope.ADMIN), reading::metrics);
    get(routes, "/health", ANY, reading::alive);
    get(routes, "/ready", ANY, reading::ready);
    get(routes, Docs.DOCUMENT, ANY, reading::description);
    get(routes, Docs.PAGE, ANY, reading::page);
    get(routes, Docs.FILES, ANY, reading::file);
    routes.exception(HttpResponseException.class, this::refuse);
    routes.exception(Exception.class, this::refuse);
    routes.after(this::end);
  }

  private static void get(RoutesConfig routes, String path, Set<Scope> scopes, Answer answer) {
    Handler handler = asked(scopes, answer);
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private static Handler asked(Set<Scope> scopes, Answer answer) {
    return context -> {
      Exchange exchange = Exchange.of(context);
      exchange.require(scopes);
      answer.to(exchange);
    };
  }

  private void begin(Context context) {
    Exchange exchange = Exchange.begin(context, rules.current());
    exchange.comesFrom(gatehouse.caller(context));
    // Javalin would take the method from it, and whoever guards the way here would not.
    if (context.header("X-HTTP-Method-Override") != null) {
      throw new Refusal(Trouble.BAD_REQUEST, Phrase.of("problem.override"));
    }
  }

  private void end(Context context) {
    Endpoint endpoint = context.endpoints().lastHttpEndpoint();
    ServerListener.Answered answered = Exchange.of(context).answered();
    metrics.answered(endpoint == null ? NO_ROUTE : endpoint.path, answered);
    listener.answered(answered);
  }

  private void refuse(Exception fault, Context context) {
    Exchange exchange = Exchange.of(context);
    exchange.refuse(refusal(fault, exchange));
  }

  private Refusal refusal(Exception fault, Exchange exchange) {
    if (fault instanceof Refusal refusal) {
      if (refusal.getCause() != null) {
        listener.fault(exchange.id(), refusal.getCause());
      }
      return refusal;
    }
    if (fault instanceof MistakesException mistaken) {
      return mistaken(mistaken.mistakes(), exchange.rules());
    }
    if (fault instanceof HttpResponseException refused) {
      return refused(refused);
    }
    listener.fault(exchange.id(), fault);
    return new Refusal(Trouble.FAULT, Phrase.of("problem.fault-detail"));
  }

  /** Whose mistakes they are: what stands in the rules, nobody can mend who only asks. */
  private static Refusal mistaken(List<Mistake> mistakes, Ruleset rules) {
    String directory = rules.book().directory();
    boolean ofRules =
        mistakes.stream().anyMatch(mistake -> mistake.place().file().startsWith(directory));
    return Refusal.of(ofRules ? Trouble.RULES : Trouble.MISTAKES, mistakes);
  }

  private static Refusal refused(HttpResponseException refused) {
    if (refused.getStatus() == Trouble.METHOD.status()) {
      Refusal refusal = new Refusal(Trouble.METHOD, Phrase.of("problem.method-detail"));
      return refused.getDetails().values().stream()
          .findFirst()
          .map(allowed -> refusal.with("Allow", allowed))
          .orElse(refusal);
    }
    return refused.getStatus() == Trouble.NOT_FOUND.status()
        ? notFound()
        : new Refusal(Trouble.ofStatus(refused.getStatus()), Phrase.of("problem.http-detail"));
  }

  static Refusal notFound() {
    return new Refusal(Trouble.NOT_FOUND, Phrase.of("problem.not-found-detail"));
  }
}
