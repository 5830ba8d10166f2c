package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Heading;
import org.ducha.fact.Milestone;
import org.ducha.fact.Promise;
import org.ducha.fact.Target;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Sentences;
import org.ducha.rule.Rulebook;
import org.ducha.rule.RulesDiff;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the rules require, target by target. */
public final class RuleList {
  private RuleList() {}

  /** As an array of objects, in the order of the report. */
  public static String json(Rulebook book) {
    ArrayNode array = Json.array();
    for (Catalogue catalogue : book.catalogues().values()) {
      for (Promise promise : catalogue.promises()) {
        promise(promise, array.addObject());
        own(book, catalogue.year(), promise)
            .ifPresentOrElse(
                change -> last(array).put("own", change.name().toLowerCase(Locale.ROOT)),
                () -> last(array).putNull("own"));
      }
    }
    return Json.text(array);
  }

  private static ObjectNode last(ArrayNode array) {
    return (ObjectNode) array.get(array.size() - 1);
  }

  /** What the office changed of a target in the set it extends. */
  private static Optional<RulesDiff.Change> own(Rulebook book, int year, Promise promise) {
    return book.ownChanges().stream()
        .flatMap(changes -> changes.promises().stream())
        .filter(change -> change.year() == year)
        .filter(change -> change.either().indicator().equals(promise.indicator()))
        .map(RulesDiff.PromiseChange::change)
        .findFirst();
  }

  static void promise(Promise promise, ObjectNode node) {
    Heading heading = promise.heading();
    Target target = promise instanceof Target quantified ? quantified : null;
    node.put("indicator", heading.indicator())
        .put("kind", target == null ? "milestone" : "target")
        .put("title", heading.title())
        .put("title_en", heading.titleEn())
        .put("rule", heading.rule().name())
        .put("section", heading.section())
        .put("operator", operator(promise))
        .put("required", target == null ? null : target.required().text())
        .put("strength", promise.strength().word())
        .put("pace", target == null ? null : target.pace().word())
        .put("published", target != null && target.quarterly() ? "quarterly" : null)
        .put("file", heading.rule().file())
        .put("line", heading.rule().line());
  }

  private static String operator(Promise promise) {
    return promise instanceof Target target
        ? target.operator().word()
        : ((Milestone) promise).required().word();
  }

  /** As a table with a line for each. */
  public static String text(Rulebook book, Language language, Ansi ansi) {
    Paint paint = new Paint(ansi);
    Messages messages = Messages.in(language);
    List<String> lines = new ArrayList<>();
    for (Catalogue catalogue : book.catalogues().values()) {
      lines.add(
          paint
              .bold(
                  messages.text(
                      "list.head",
                      book.header().title(),
                      catalogue.year(),
                      catalogue.promises().size()))
              .toString());
      Columns columns = new Columns("  ");
      for (Promise promise : catalogue.promises()) {
        Heading heading = promise.heading();
        columns.row(
            paint.faint(heading.section()),
            paint.plain(language == Language.ZH ? heading.title() : heading.titleEn()),
            paint.bold(required(promise, messages)),
            paint.plain(messages.text(Sentences.word(promise.strength()))),
            paint.plain(pace(promise, messages)),
            paint.faint(heading.indicator()),
            paint.faint(heading.rule().file() + ":" + heading.rule().line()),
            paint.bold(
                own(book, catalogue.year(), promise)
                    .map(change -> messages.text("diff." + change.name().toLowerCase(Locale.ROOT)))
                    .orElse("")));
      }
      lines.addAll(columns.lines());
    }
    book.ownChanges()
        .filter(changes -> !changes.isEmpty())
        .ifPresent(
            changes -> {
              lines.add("");
              lines.add(messages.text("list.own", changes.count()));
              lines.addAll(new Changes(language).lines(changes, paint));
            });
    return String.join("\n", lines) + "\n";
  }

  static String required(Promise promise, Messages messages) {
    return promise instanceof Target target
        ? messages.text(Sentences.limit(target.operator(), target.required().text()))
        : messages.text(Sentences.word(((Milestone) promise).required()));
  }

  static String pace(Promise promise, Messages messages) {
    if (promise instanceof Target target) {
      String pace = messages.text(Sentences.word(target.pace()));
      return target.quarterly() ? pace + messages.text("list.quarterly") : pace;
    }
    return messages.text("list.due", ((Milestone) promise).due());
  }
}
