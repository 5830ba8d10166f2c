package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ducha.fact.Heading;
import org.ducha.fact.Milestone;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Target;
import org.ducha.fact.Trajectory;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.ducha.quantity.Unit;
import org.ducha.report.Sentences;
import org.ducha.rule.RulesDiff;
import org.ducha.rule.RulesDiff.Change;
import org.ducha.rule.RulesDiff.HeaderChange;
import org.ducha.rule.RulesDiff.PromiseChange;
import org.ducha.rule.RulesDiff.RuleChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What rules require and judge otherwise, as people and programs read it. */
public final class Changes {
  private final Language language;
  private final Messages messages;

  public Changes(Language language) {
    this.language = language;
    this.messages = Messages.in(language);
  }

  /** In lines, grouped by what became of the targets. */
  List<String> lines(RulesDiff diff, Paint paint) {
    List<String> lines = new ArrayList<>();
    for (Change change : Change.values()) {
      List<PromiseChange> promises =
          diff.promises().stream().filter(one -> one.change() == change).toList();
      if (!promises.isEmpty()) {
        lines.add(paint.bold(word(change) + " " + promises.size()).toString());
        Columns columns = new Columns("  ");
        promises.forEach(
            one ->
                columns.row(
                    paint.plain(title(one.either())),
                    paint.plain(both(one)),
                    paint.faint(place(one.either().heading().rule()))));
        lines.addAll(columns.lines());
      }
    }
    if (!diff.rules().isEmpty()) {
      lines.add(paint.bold(messages.text("diff.rules", diff.rules().size())).toString());
      Columns columns = new Columns("  ");
      diff.rules()
          .forEach(
              one ->
                  columns.row(
                      paint.plain(word(one.change())),
                      paint.plain(one.name()),
                      paint.faint(place(one.rule()))));
      lines.addAll(columns.lines());
    }
    diff.header().forEach(one -> lines.add(paint.bold(header(one)).toString()));
    return lines;
  }

  private String header(HeaderChange change) {
    return messages.text("diff." + change.key(), change.before(), change.after());
  }

  private static String place(RuleRef rule) {
    return rule.path() + ":" + rule.line();
  }

  /** In a line: what is changed, from what to what. */
  public String summary(RulesDiff diff) {
    List<String> parts = new ArrayList<>();
    for (PromiseChange change : diff.promises()) {
      parts.add(word(change.change()) + " " + title(change.either()) + " " + both(change));
    }
    Map<String, Long> gradings = new TreeMap<>();
    for (RuleChange change : diff.rules()) {
      change
          .grading()
          .ifPresentOrElse(
              grading -> gradings.merge(grading, 1L, Long::sum),
              () -> parts.add(word(change.change()) + " " + change.name()));
    }
    gradings.forEach(
        (grading, count) -> parts.add(messages.text("diff.of-grading", grading, count)));
    diff.header().forEach(change -> parts.add(header(change)));
    return String.join(language == Language.ZH ? "；" : "; ", parts);
  }

  /** As objects. */
  void json(RulesDiff diff, ArrayNode array) {
    for (PromiseChange change : diff.promises()) {
      Heading heading = change.either().heading();
      object(array, change.change(), heading.rule())
          .put("year", change.year())
          .put("indicator", heading.indicator())
          .put("title", heading.title())
          .set("before", change.before().map(Changes::object).orElse(null))
          .set("after", change.after().map(Changes::object).orElse(null));
    }
    for (RuleChange change : diff.rules()) {
      object(array, change.change(), change.rule()).put("rule", change.name());
    }
    for (HeaderChange change : diff.header()) {
      object(array, Change.CHANGED, null)
          .put("key", change.key())
          .put("before", change.before())
          .put("after", change.after());
    }
  }

  private static ObjectNode object(ArrayNode array, Change change, @Nullable RuleRef rule) {
    ObjectNode object = array.addObject().put("change", change.name().toLowerCase(Locale.ROOT));
    for (String key : List.of("year", "indicator", "title", "rule", "key", "before", "after")) {
      object.putNull(key);
    }
    return object
        .put("file", rule == null ? null : rule.file())
        .put("line", rule == null ? null : (Integer) rule.line());
  }

  /** All that a rule says of a target, for programs. */
  private static ObjectNode object(Promise promise) {
    ObjectNode object = Json.object();
    RuleList.promise(promise, object);
    Target target = promise instanceof Target quantified ? quantified : null;
    Quantity tolerance = target == null ? null : target.tolerance();
    object
        .put("due", promise instanceof Milestone milestone ? milestone.due().toString() : null)
        .put("tolerance", tolerance == null ? null : tolerance.text())
        .put("nature", target == null ? null : target.about().nature().word())
        .put("reduction", target == null ? null : (Boolean) target.about().cut());
    Trajectory trajectory = target == null ? null : target.trajectory();
    if (trajectory == null) {
      object.putNull("steps");
    } else {
      steps(trajectory).forEach(object.putArray("steps")::add);
    }
    return object;
  }

  private static List<String> steps(Trajectory trajectory) {
    return trajectory.shares().stream()
        .map(share -> Quantity.of(share.times(Ratio.HUNDRED), Unit.PERCENT).text())
        .toList();
  }

  private String word(Change change) {
    return Phrase.of("diff." + change.name().toLowerCase(Locale.ROOT)).in(language);
  }

  private String title(Promise promise) {
    return language == Language.ZH ? promise.heading().title() : promise.heading().titleEn();
  }

  /** What is different, before and after; all that matters where there is but one of the two. */
  private String both(PromiseChange change) {
    if (change.before().isEmpty() || change.after().isEmpty()) {
      return joined(required(change.either()));
    }
    List<String> before = said(change.before().get());
    List<String> after = said(change.after().get());
    List<String> gone = before.stream().filter(part -> !after.contains(part)).toList();
    List<String> come = after.stream().filter(part -> !before.contains(part)).toList();
    return or(joined(gone)) + " → " + or(joined(come));
  }

  private static String or(String text) {
    return text.isEmpty() ? "—" : text;
  }

  private String joined(List<String> parts) {
    return String.join(language == Language.ZH ? "，" : ", ", parts);
  }

  /** All that can tighten or loosen: limit, pace, strength, tolerance. */
  private List<String> required(Promise promise) {
    List<String> parts = new ArrayList<>();
    parts.add(RuleList.required(promise, messages));
    parts.add(RuleList.pace(promise, messages));
    parts.add(messages.text(Sentences.word(promise.strength())));
    if (promise instanceof Target target && target.tolerance() != null) {
      parts.add(messages.text("card.tolerance") + " " + target.tolerance().text());
    }
    return parts;
  }

  /** All that a rule says of a target. */
  private List<String> said(Promise promise) {
    List<String> parts = required(promise);
    if (promise instanceof Target target) {
      Trajectory trajectory = target.trajectory();
      if (trajectory != null) {
        parts.add(String.join(" / ", steps(trajectory)));
      }
      parts.add(messages.text(Sentences.word(target.about().nature())));
      if (target.about().cut()) {
        parts.add(messages.text("diff.cut"));
      }
    }
    parts.add(promise.heading().section());
    parts.add(title(promise));
    return parts;
  }
}
