package org.ducha.output;

import static java.util.stream.Collectors.joining;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import org.ducha.log.Entry;
import org.ducha.log.Head;
import org.ducha.log.Kind;
import org.ducha.log.Stored;
import org.ducha.log.Verification;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.source.Excerpt;
import picocli.CommandLine.Help.Ansi;

/** The decision log as people read it. */
public final class LogText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private final Language language;
  private final Messages messages;
  private final Paint paint;

  public LogText(Language language, Ansi ansi) {
    this.language = language;
    this.messages = Messages.in(language);
    this.paint = new Paint(ansi);
  }

  /** A line for each entry. */
  public String list(List<Stored> entries) {
    if (entries.isEmpty()) {
      return messages.text("log.empty") + "\n";
    }
    Columns columns = new Columns("");
    for (Stored entry : entries) {
      columns.row(
          paint.bold("#" + entry.id()),
          paint.plain(TIME.format(entry.time())),
          paint.plain(kind(entry.question().kind())),
          paint.plain(Excerpt.of(entry.question().subject())),
          paint.bold(outcomes(entry)),
          paint.plain(Excerpt.of(entry.askedBy())),
          paint.faint(messages.text("log.rules", TextReport.brief(entry.answer().rulesDigest()))),
          paint.faint(entry.answer().version()));
    }
    return String.join("\n", columns.lines()) + "\n";
  }

  /** Everything about one entry, its result as it was answered. */
  public String card(Stored stored, Entry entry) {
    List<String> lines = new ArrayList<>();
    lines.add(
        paint
            .bold(
                messages.text(
                    "log.head",
                    Long.toString(stored.id()),
                    kind(stored.question().kind()),
                    Excerpt.of(stored.question().subject()),
                    outcomes(stored)))
            .toString());
    Columns columns = new Columns("  ");
    row(columns, "log.time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(stored.time()));
    row(columns, "log.reference", Excerpt.of(stored.reference()));
    row(columns, "log.asked-by", Excerpt.of(stored.askedBy()));
    stored.question().date().ifPresent(date -> row(columns, "log.date", date.toString()));
    stored.question().grading().ifPresent(grading -> row(columns, "log.grading", grading));
    row(columns, "log.with-rules", entry.judge().rules().directory());
    row(columns, "log.rules-digest", stored.answer().rulesDigest());
    row(columns, "log.version", stored.answer().version());
    for (Stored.Text text : stored.question().texts()) {
      row(columns, "log.text", role(text.role()) + "  " + text.file() + "  " + text.digest());
    }
    row(columns, "log.hash", stored.hash());
    row(columns, "log.previous", stored.previous());
    lines.addAll(columns.lines());
    lines.add("");
    lines.addAll(new KeptResult(language).lines(entry.answer().result()));
    lines.add(paint.faint(messages.text("log.in-full")).toString());
    return String.join("\n", lines) + "\n";
  }

  private void row(Columns columns, String key, String value) {
    columns.row(paint.faint(messages.text(key)), paint.plain(value));
  }

  private String kind(Kind kind) {
    return messages.text("log.kind-" + kind.word());
  }

  private String outcomes(Stored entry) {
    return entry.answer().outcomes().stream().map(this::outcome).collect(joining(" · "));
  }

  private String outcome(String word) {
    return known("log.answer-", word);
  }

  private String role(String word) {
    return known("log.role-", word);
  }

  /** A word that a later release uses is shown as it is. */
  private String known(String prefix, String word) {
    try {
      return messages.text(prefix + word);
    } catch (MissingResourceException e) {
      return word;
    }
  }

  /** Whether the log is as it was written. */
  public String verification(Verification verification) {
    Head head = verification.head();
    String entries = Long.toString(head.id());
    return verification
            .broken()
            .map(
                broken ->
                    messages.text(
                        "log.broken",
                        Long.toString(broken.id()),
                        broken.how().in(language),
                        entries))
            .orElseGet(
                () ->
                    head.equals(Head.NONE)
                        ? messages.text("log.empty")
                        : messages.text("log.intact", entries, head.hash()))
        + "\n";
  }
}
