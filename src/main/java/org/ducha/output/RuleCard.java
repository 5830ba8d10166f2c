package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ducha.fact.Heading;
import org.ducha.fact.Milestone;
import org.ducha.fact.Period;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Target;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.report.Sentences;
import org.ducha.report.TaskText;
import org.ducha.rule.Rulebook;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One target: what it says, its rule as it was written, and what each quarter requires. */
public final class RuleCard {
  private final Rulebook book;
  private final Messages messages;
  private final Paint paint;

  public RuleCard(Rulebook book, Language language, Ansi ansi) {
    this.book = book;
    this.messages = Messages.in(language);
    this.paint = new Paint(ansi);
  }

  /** A target or milestone in the year that requires it. */
  private record Required(int year, Promise promise) {}

  /**
   * The cards of an indicator in lines, one for each year.
   *
   * @param name its id or its Chinese title
   * @throws MistakesException if there is no such indicator
   */
  public String text(String name) {
    List<Required> required = required(name);
    return required.isEmpty()
        ? text(declared(name))
        : required.stream()
            .map(one -> text(one.promise(), one.year()))
            .collect(Collectors.joining());
  }

  /**
   * The cards of an indicator as an array of objects, one for each year.
   *
   * @param name its id or its Chinese title
   * @throws MistakesException if there is no such indicator
   */
  public String json(String name) {
    List<Required> required = required(name);
    return required.isEmpty() ? json(declared(name)) : json(required);
  }

  private List<Required> required(String name) {
    return book.catalogues().values().stream()
        .flatMap(
            catalogue ->
                catalogue.idOf(name).flatMap(catalogue::promise).stream()
                    .map(promise -> new Required(catalogue.year(), promise)))
        .toList();
  }

  private Heading declared(String name) {
    return book.catalogues().values().stream()
        .flatMap(catalogue -> catalogue.idOf(name).flatMap(catalogue::indicator).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new MistakesException(
                    Mistake.at(Place.of(book.directory()), Phrase.of("literal.indicator"))
                        .found(name)
                        .nearest(
                            Nearest.to(
                                name,
                                book.catalogues().values().stream()
                                    .flatMap(catalogue -> catalogue.names().stream())
                                    .toList()))))
        .heading();
  }

  private String text(Promise promise, int year) {
    Heading heading = promise.heading();
    List<String> lines = new ArrayList<>();
    lines.add(paint.bold(heading.title()) + "  " + heading.titleEn() + "  " + heading.indicator());
    Columns columns = new Columns("  ");
    field(columns, "card.year", String.valueOf(year));
    field(columns, "card.section", heading.section());
    field(columns, "card.required", RuleList.required(promise, messages));
    field(columns, "card.strength", messages.text(Sentences.word(promise.strength())));
    field(columns, "card.pace", RuleList.pace(promise, messages));
    if (promise instanceof Target target && target.tolerance() != null) {
      field(columns, "card.tolerance", target.tolerance().text());
    }
    lines.addAll(columns.lines());
    lines.add("");
    lines.add(paint.faint(place(heading.rule())).toString());
    rule(heading.rule(), lines);
    if (promise instanceof Target target) {
      lines.add("");
      lines.add(paint.bold(messages.text("card.quarters")).toString());
      Columns quarters = new Columns("  ");
      for (Period period : TaskText.quarters(year)) {
        quarters.row(paint.plain(period.name()), paint.plain(requirement(target, period)));
      }
      lines.addAll(quarters.lines());
    }
    return String.join("\n", lines) + "\n";
  }

  private String text(Heading heading) {
    List<String> lines = new ArrayList<>();
    lines.add(paint.bold(heading.title()) + "  " + heading.titleEn() + "  " + heading.indicator());
    lines.add(paint.faint(place(heading.rule())).toString());
    rule(heading.rule(), lines);
    return String.join("\n", lines) + "\n";
  }

  private void field(Columns columns, String key, String value) {
    columns.row(paint.faint(messages.text(key)), paint.plain(value));
  }

  private String place(RuleRef rule) {
    return rule.path() + ":" + rule.line();
  }

  private void rule(RuleRef rule, List<String> lines) {
    book.text(rule).orElse("").lines().forEach(line -> lines.add("  " + line));
  }

  private String requirement(Target target, Period period) {
    String limit =
        messages.text(Sentences.limit(target.operatorAt(period), target.requiredAt(period).text()));
    return switch (target.pace()) {
      case YEAR_END -> period.yearEnd() ? limit : messages.text("card.not-before-year-end");
      case ANNUAL -> messages.text("card.when-published", limit);
      default -> limit;
    };
  }

  /** The card of an indicator that no target is about, as an array of one object. */
  private String json(Heading heading) {
    ArrayNode array = Json.array();
    array
        .addObject()
        .put("indicator", heading.indicator())
        .put("kind", "indicator")
        .put("title", heading.title())
        .put("title_en", heading.titleEn())
        .put("rule", heading.rule().name())
        .put("file", heading.rule().file())
        .put("line", heading.rule().line())
        .put("text", book.text(heading.rule()).orElse(""));
    return Json.text(array);
  }

  private String json(List<Required> all) {
    ArrayNode array = Json.array();
    for (Required required : all) {
      Promise promise = required.promise();
      ObjectNode node = array.addObject();
      node.put("year", required.year());
      RuleList.promise(promise, node);
      node.put("due", promise instanceof Milestone milestone ? milestone.due().toString() : null);
      node.put("text", book.text(promise.heading().rule()).orElse(""));
      ArrayNode quarters = node.putArray("quarters");
      if (promise instanceof Target target) {
        for (Period period : TaskText.quarters(required.year())) {
          quarters
              .addObject()
              .put("period", period.name())
              .put("operator", target.operatorAt(period).word())
              .put("required", target.requiredAt(period).text());
        }
      }
    }
    return Json.text(array);
  }
}
