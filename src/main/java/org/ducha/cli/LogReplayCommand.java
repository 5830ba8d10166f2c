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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ducha log replay}: asks entries again and compares the answers. */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class LogReplayCommand extends OnLog {
  @Parameters(arity = "0..*", paramLabel = "ID", descriptionKey = "help.log-ids")
  private List<Long> ids = List.of();

  @Mixin private AnswerFormat format = new AnswerFormat();

  LogReplayCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int call(DecisionLog log) {
    List<Stored> entries =
        ids.isEmpty()
            ? log.stored(Span.ALL)
            : ids.stream().map(id -> LogSpan.find(log, id)).toList();
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
