package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import org.ducha.log.Stored;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.replay.Difference;
import org.ducha.replay.Replayed;
import org.ducha.replay.Replayed.Different;
import org.ducha.replay.Replayed.Failed;
import org.ducha.source.Excerpt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** What came of asking again, as people read it. */
public final class ReplayText {
  private static final int SHOWN = 10;

  private final Language language;
  private final Messages messages;
  private final Paint paint;
  private final String version;

  /**
   * @param version of ducha
   */
  public ReplayText(Language language, Ansi ansi, String version) {
    this.language = language;
    this.messages = Messages.in(language);
    this.paint = new Paint(ansi);
    this.version = version;
  }

  /** A line for an entry, and what differs below it. */
  public String text(Replayed replayed) {
    List<String> lines = new ArrayList<>();
    if (replayed instanceof Different different) {
      lines.add(paint.bold(line("log.different", replayed.stored())).toString());
      lines.addAll(lines(different.differences()));
    } else if (replayed instanceof Failed failed) {
      lines.add(paint.bold(line("log.not-replayed", replayed.stored())).toString());
      failed.mistakes().forEach(mistake -> lines.add("  " + mistake.in(language)));
    } else {
      lines.add(line("log.same", replayed.stored()));
    }
    return String.join("\n", lines) + "\n";
  }

  /** How many were asked again, and with what result. */
  public String summary(List<Replayed> replayed) {
    return messages.text(
            "log.replayed",
            replayed.size(),
            count(replayed, 0),
            count(replayed, 2),
            count(replayed, 3))
        + "\n";
  }

  private static long count(List<Replayed> replayed, int exitCode) {
    return replayed.stream().filter(one -> one.exitCode() == exitCode).count();
  }

  private String line(String key, Stored stored) {
    String then = stored.answer().version();
    String versions = then.equals(version) ? then : messages.text("log.versions", then, version);
    return messages.text(
        key, Long.toString(stored.id()), Excerpt.of(stored.question().subject()), versions);
  }

  private List<String> lines(List<Difference> differences) {
    List<String> lines = new ArrayList<>();
    for (Difference difference : differences.subList(0, Math.min(SHOWN, differences.size()))) {
      lines.add(
          "  "
              + difference.at()
              + ": "
              + shown(difference.then())
              + " → "
              + shown(difference.now()));
    }
    if (differences.size() > SHOWN) {
      lines.add("  " + messages.text("log.more-differences", differences.size() - SHOWN));
    }
    return lines;
  }

  private static String shown(@Nullable String json) {
    return json == null ? "—" : Excerpt.of(json);
  }
}
