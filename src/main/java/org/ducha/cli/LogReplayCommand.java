package org.ducha.cli;

import java.util.ArrayList;
import java.util.List;
import org.ducha.Version;
import org.ducha.log.DecisionLog;
import org.ducha.log.Span;
import org.ducha.log.Stored;
import org.ducha.output.JsonReplays;
import org.ducha.output.LogJson;
import org.ducha.output.ReplayText;
import org.ducha.replay.Replayed;
import org.ducha.replay.Replays;

/** {@code ducha log replay}: asks entries again and compares the answers. */
final class LogReplayCommand extends OnLog {
  private final Argument<List<Long>> ids =
      options.parameters(Long.class, "0..*", "ID", "help.log-ids");

  private final AnswerFormat format = new AnswerFormat(options);

  LogReplayCommand(Terminal terminal) {
    super("replay", terminal);
  }

  @Override
  int call(DecisionLog log) {
    List<Stored> entries =
        ids.get().isEmpty()
            ? log.stored(Span.ALL)
            : ids.get().stream().map(id -> LogSpan.find(log, id)).toList();
    Replays replays = new Replays(log, JsonReplays.all());
    ReplayText text = new ReplayText(language(), terminal.ansi(), Version.current());
    List<Replayed> replayed = new ArrayList<>();
    for (Stored entry : entries) {
      Replayed one = replays.replay(entry);
      replayed.add(one);
      if (!format.isJson()) {
        terminal.out().print(text.text(one));
        terminal.out().flush();
      }
    }
    terminal
        .out()
        .print(
            format.isJson()
                ? new LogJson(language()).replayed(replayed, Version.current())
                : text.summary(replayed));
    return replayed.stream().mapToInt(Replayed::exitCode).max().orElse(0);
  }
}
