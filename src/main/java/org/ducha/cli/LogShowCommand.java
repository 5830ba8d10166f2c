package org.ducha.cli;

import java.util.List;
import java.util.Optional;
import org.ducha.log.DecisionLog;
import org.ducha.log.Entry;
import org.ducha.log.Stored;
import org.ducha.output.LogJson;
import org.ducha.output.LogText;

/** {@code ducha log show}: one entry in full, or the last ones in lines. */
final class LogShowCommand extends OnLog {
  private final Argument<String> wanted =
      options.parameter(Options.placed("0..1", "ID|NAME", "help.log-id").type(String.class));

  private final Argument<Integer> last =
      options.option("--last", int.class, "N", "help.log-last", "20");

  private final AnswerFormat format = new AnswerFormat(options);

  LogShowCommand(Terminal terminal) {
    super("show", terminal);
  }

  @Override
  int call(DecisionLog log) {
    Optional<Long> id = wanted.optional().flatMap(LogSpan::id);
    terminal.out().print(id.isPresent() ? card(log, LogSpan.find(log, id.get())) : list(log));
    return 0;
  }

  private String card(DecisionLog log, Stored stored) {
    Entry entry = log.entry(stored);
    return format.isJson()
        ? new LogJson(language()).card(stored, entry)
        : new LogText(language(), terminal.ansi()).card(stored, entry);
  }

  private String list(DecisionLog log) {
    List<Stored> entries =
        wanted
            .optional()
            .map(name -> LogSpan.findAbout(log, name))
            .orElseGet(() -> log.stored(log.last(last.get())));
    return format.isJson()
        ? new LogJson(language()).list(entries)
        : new LogText(language(), terminal.ansi()).list(entries);
  }
}
