package org.ducha.output;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.fact.Finding;
import org.ducha.follow.News;
import org.ducha.follow.News.Rechecked;
import org.ducha.follow.News.RulesRefused;
import org.ducha.follow.News.RulesSwapped;
import org.ducha.follow.News.SnapshotsChanged;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.FindingChange;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;
import org.ducha.report.Sentences;
import picocli.CommandLine.Help.Ansi;

/** What an edit changed, for who is editing. */
public final class WatchReport {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Language language;
  private final Messages messages;
  private final Paint paint;
  private final Ansi ansi;
  private final Clock clock;

  /**
   * @param clock tells when an edit was noticed
   */
  public WatchReport(Language language, Ansi ansi, Clock clock) {
    this.language = language;
    this.messages = Messages.in(language);
    this.paint = new Paint(ansi);
    this.ansi = ansi;
    this.clock = clock;
  }

  /** How the snapshots stand before the first edit. */
  public String first(String digest, List<Outcome> outcomes) {
    List<String> lines = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Checked checked) {
        lines.add(new TextReport(language, ansi, false).write(checked.report()));
      } else {
        lines.add(Mistaken.text(((Refused) outcome).mistakes(), language));
      }
    }
    lines.add(messages.text("watch.begins", TextReport.brief(digest)));
    return String.join("\n", lines) + "\n";
  }

  /** What became of an edit. */
  public String text(News news) {
    List<String> lines = new ArrayList<>();
    if (news instanceof RulesSwapped swapped) {
      head(lines, "watch.rules-swapped", news);
      lines.addAll(new Changes(language).lines(swapped.diff(), paint));
      swapped.snapshots().forEach(snapshot -> add(lines, snapshot));
    } else if (news instanceof RulesRefused refused) {
      head(lines, "watch.rules-refused", news);
      lines.add(Mistaken.text(refused.mistakes(), language).stripTrailing());
    } else {
      head(lines, "watch.snapshots-changed", news);
      ((SnapshotsChanged) news).snapshots().forEach(snapshot -> add(lines, snapshot));
    }
    return "\n" + String.join("\n", lines) + "\n";
  }

  private void head(List<String> lines, String key, News news) {
    String time = TIME.format(LocalTime.now(clock));
    lines.add(
        paint.bold(time + "  " + messages.text(key, TextReport.brief(news.digest()))).toString());
  }

  private void add(List<String> lines, Rechecked rechecked) {
    if (rechecked.outcome() instanceof Refused refused) {
      lines.add(Mistaken.text(refused.mistakes(), language).stripTrailing());
      return;
    }
    Report report = ((Checked) rechecked.outcome()).report();
    String file = report.snapshot().source().file();
    Optional<List<FindingChange>> changes = rechecked.changes();
    lines.add(
        changes.isEmpty()
            ? messages.text("watch.readable", file)
            : changes.get().isEmpty()
                ? messages.text("watch.no-finding-changed", file)
                : messages.text("watch.findings-changed", file, changes.get().size()));
    Columns columns = new Columns("  ");
    for (FindingChange change : changes.orElse(List.of())) {
      columns.row(
          paint.plain(
              language == Language.ZH ? change.heading().title() : change.heading().titleEn()),
          paint.plain(light(change.before())),
          paint.plain("→ " + light(change.after())));
    }
    lines.addAll(columns.lines());
    lines.add("  " + TextReport.counts(report.summary(), messages));
  }

  private String light(Optional<Finding> finding) {
    return finding
        .map(
            found -> {
              String actual = found.matter().actual();
              return messages.text(Sentences.word(found.status()))
                  + (actual == null ? "" : " " + actual);
            })
        .orElse("—");
  }
}
