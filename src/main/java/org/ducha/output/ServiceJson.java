package org.ducha.output;

import java.util.List;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.rule.Rulebook;
import org.ducha.source.Mistake;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a server says of itself and of requests that it does not answer. */
public final class ServiceJson {
  private ServiceJson() {}

  /**
   * Why a request is not answered, as RFC 9457 writes it.
   *
   * @param type a URI for this kind of problem
   * @param instance a URI for this one
   */
  public record Problem(
      String type,
      Phrase title,
      int status,
      Phrase detail,
      String instance,
      List<Mistake> mistakes) {}

  /** The problem as an object, every key always there. */
  public static String problem(Problem problem, Language language) {
    ObjectNode node =
        Json.object()
            .put("type", problem.type())
            .put("title", problem.title().in(language))
            .put("status", problem.status())
            .put("detail", problem.detail().in(language))
            .put("instance", problem.instance());
    node.set("errors", new JsonReport(language).mistakes(problem.mistakes()));
    return Json.text(node);
  }

  /** Which rules are in force. */
  public static String rules(Rulebook book, String version) {
    ObjectNode node = Json.object();
    rules(book, node);
    return Json.text(node.put("version", version));
  }

  private static void rules(Rulebook book, ObjectNode node) {
    node.put("digest", book.digest())
        .put("title", book.header().title())
        .put("directory", book.directory())
        .put("grading", book.header().grading());
    ArrayNode gradings = node.putArray("gradings");
    book.gradings().forEach(gradings::add);
    ArrayNode years = node.putArray("years");
    book.catalogues().keySet().forEach(years::add);
  }

  /**
   * Whether requests can be answered.
   *
   * @param rules why the rules as they are now are not in force; empty where they are
   * @param tokens why the token file as it is now is not in force; empty where it is
   */
  public static String ready(
      Rulebook book, List<Mistake> rules, List<Mistake> tokens, Language language) {
    ObjectNode node = Json.object().put("status", "ready");
    rules(book, node.putObject("rules"));
    JsonReport report = new JsonReport(language);
    node.put("newest_rules_in_force", rules.isEmpty());
    node.set("rule_errors", report.mistakes(rules));
    node.put("newest_tokens_in_force", tokens.isEmpty());
    node.set("token_errors", report.mistakes(tokens));
    return Json.text(node);
  }

  /** That the process answers. */
  public static String alive(String version) {
    return Json.text(Json.object().put("status", "up").put("version", version));
  }

  /** Where the decision log ends. */
  public static String head(long number, String hash) {
    return Json.text(Json.object().put("number", number).put("hash", hash));
  }
}
