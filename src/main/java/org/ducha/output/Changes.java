package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ducha.fact.Promise;
import org.ducha.fact.Target;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.report.Sentences;
import org.ducha.rule.RulesDiff;
import org.ducha.rule.RulesDiff.Change;
import org.ducha.rule.RulesDiff.PromiseChange;
import org.ducha.rule.RulesDiff.RuleChange;
import tools.jackson.databind.node.ArrayNode;

/** What rules require and judge otherwise, as people and programs read it. */
final class Changes {
  private final Language language;
  private final Messages messages;

  Changes(Language language) {
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
                    paint.faint(
                        one.either().heading().rule().path()
                            + ":"
                            + one.either().heading().rule().line())));
        lines.addAll(columns.lines());
      }
    }
    if (!diff.rules().isEmpty()) {
      lines.add(paint.bold(messages.text("diff.rules", diff.rules().size())).toString());
      diff.rules().forEach(rule -> lines.add("  " + word(rule.change()) + "  " + rule.name()));
    }
    return lines;
  }

  /** In a line: what is changed, without how. */
  String summary(RulesDiff diff) {
    List<String> parts = new ArrayList<>();
    for (PromiseChange change : diff.promises()) {
      parts.add(word(change.change()) + " " + title(change.either()) + " " + both(change));
    }
    for (RuleChange change : diff.rules()) {
      parts.add(word(change.change()) + " " + change.name());
    }
    return String.join(language == Language.ZH ? "；" : "; ", parts);
  }

  /** As objects. */
  void json(RulesDiff diff, ArrayNode array) {
    for (PromiseChange change : diff.promises()) {
      array
          .addObject()
          .put("change", change.change().name().toLowerCase(Locale.ROOT))
          .put("year", change.year())
          .put("indicator", change.either().indicator())
          .put("title", change.either().heading().title())
          .putNull("rule")
          .put("before", change.before().map(this::required).map(this::joined).orElse(null))
          .put("after", change.after().map(this::required).map(this::joined).orElse(null));
    }
    for (RuleChange change : diff.rules()) {
      array
          .addObject()
          .put("change", change.change().name().toLowerCase(Locale.ROOT))
          .putNull("year")
          .putNull("indicator")
          .putNull("title")
          .put("rule", change.name())
          .putNull("before")
          .putNull("after");
    }
  }

  private String word(Change change) {
    return Phrase.of("diff." + change.name().toLowerCase(Locale.ROOT)).in(language);
  }

  private String title(Promise promise) {
    return language == Language.ZH ? promise.heading().title() : promise.heading().titleEn();
  }

  /** What is different, before and after; all of it where there is but one of the two. */
  private String both(PromiseChange change) {
    if (change.before().isEmpty() || change.after().isEmpty()) {
      return joined(required(change.either()));
    }
    List<String> before = required(change.before().get());
    List<String> after = required(change.after().get());
    List<String> gone = before.stream().filter(part -> !after.contains(part)).toList();
    List<String> come = after.stream().filter(part -> !before.contains(part)).toList();
    return joined(gone) + " → " + joined(come);
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
      parts.add(messages.text("card.tolerance") + target.tolerance().text());
    }
    return parts;
  }
}
