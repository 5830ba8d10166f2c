package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ducha.fact.Heading;
import org.ducha.fact.Level;
import org.ducha.fact.Status;
import org.ducha.fact.Word;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.FollowUp;
import org.ducha.report.FollowUpSentences;
import org.ducha.report.Followed;
import org.ducha.report.ListedItem;
import org.ducha.report.Report;
import org.ducha.report.Sentences;
import org.ducha.report.Turn;

/** What earlier periods add to a report on a terminal: what turned, was revised, is followed up. */
final class FollowUpText {
  private final Language language;
  private final Messages messages;
  private final Paint paint;

  FollowUpText(Language language, Paint paint) {
    this.language = language;
    this.messages = Messages.in(language);
    this.paint = paint;
  }

  /** That the report is not the last word on its period, where it is not. */
  void replaced(Report report, List<String> lines) {
    report
        .followed()
        .flatMap(Followed::replacedBy)
        .ifPresent(file -> lines.add(messages.text("text.replaced", file)));
  }

  void sections(Report report, List<String> lines) {
    List<FollowUp> all =
        report.judgements().stream().flatMap(judgement -> judgement.followUp().stream()).toList();
    turns(all, lines);
    section(
        "text.revised",
        all,
        followUp -> followUp.revision().isPresent(),
        followUp ->
            new Cell[] {
              paint.plain(title(heading(followUp))),
              paint.plain(
                  FollowUpSentences.actual(followUp.revision().orElseThrow().before(), language)
                      + " → "
                      + FollowUpSentences.actual(followUp.course().now(), language)),
              paint.faint(followUp.revision().orElseThrow().file())
            },
        lines);
    report.followed().ifPresent(followed -> items(report, followed, lines));
  }

  private void turns(List<FollowUp> all, List<String> lines) {
    List<FollowUp> turned = new ArrayList<>();
    for (Turn turn : Turn.values()) {
      if (turn != Turn.UNCHANGED) {
        all.stream()
            .filter(followUp -> followUp.turn().filter(turn::equals).isPresent())
            .forEach(turned::add);
      }
    }
    section(
        "text.turned",
        turned,
        followUp -> true,
        followUp ->
            new Cell[] {
              paint.status(followUp.course().status(), word(followUp.turn().orElseThrow())),
              paint.plain(title(heading(followUp))),
              paint.plain(
                  FollowUpSentences.found(followUp.before().orElseThrow(), language)
                      + " → "
                      + FollowUpSentences.found(followUp.course().now(), language))
            },
        lines);
  }

  private void items(Report report, Followed followed, List<String> lines) {
    String period = report.snapshot().period().name();
    section(
        "text.items",
        followed.items(),
        item -> item.closed().map(period::equals).orElse(true),
        item ->
            new Cell[] {
              paint.status(colour(item), item.isOpen() ? word(item.level()) : closed()),
              paint.plain(messages.text("text.item", item.number())),
              paint.plain(title(item.about())),
              paint.plain(item.lead().orElse("")),
              paint.faint(messages.text("text.opened", item.opened(), item.entries().size()))
            },
        lines);
  }

  private String closed() {
    return messages.text("text.closed");
  }

  private static Status colour(ListedItem item) {
    if (!item.isOpen()) {
      return Status.PASS;
    }
    return item.level() == Level.RED ? Status.FAIL : Status.WARN;
  }

  private <T> void section(
      String key, List<T> all, Predicate<T> filter, Function<T, Cell[]> row, List<String> lines) {
    List<T> shown = all.stream().filter(filter).toList();
    if (shown.isEmpty()) {
      return;
    }
    lines.add(paint.bold("■ " + messages.text(key) + " " + shown.size()).toString());
    Columns columns = new Columns("  ");
    shown.forEach(one -> columns.row(row.apply(one)));
    lines.addAll(columns.lines());
    lines.add("");
  }

  private static Heading heading(FollowUp followUp) {
    return followUp.course().finding().matter().heading();
  }

  private String title(Heading heading) {
    return language == Language.ZH ? heading.title() : heading.titleEn();
  }

  private String word(Word word) {
    return messages.text(Sentences.word(word));
  }
}
