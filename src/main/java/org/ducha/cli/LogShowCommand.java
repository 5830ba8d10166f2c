package org.ducha.cli;

import java.util.List;
import java.util.Optional;
import org.ducha.log.DecisionLog;
import org.ducha.log.Entry;
import org.ducha.log.Stored;
import org.ducha.output.LogJson;
import org.ducha.output.LogText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ducha log show}: one entry in full, or the last ones in lines. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class LogShowCommand extends OnLog {
  @Parameters(arity = "0..1", paramLabel = "ID|NAME", descriptionKey = "help.log-id")
  private @Nullable String wanted;

  @Option(names = "--last", paramLabel = "N", defaultValue = "20", descriptionKey = "help.log-last")
  private int last;

  @Mixin private AnswerFormat format = new AnswerFormat();

  LogShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int call(DecisionLog log) {
    Optional<Long> id = Optional.ofNullable(wanted).flatMap(LogSpan::id);
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
        wanted == null ? log.stored(log.last(last)) : LogSpan.findAbout(log, wanted);
    return format.isJson()
        ? new LogJson(language()).list(entries)
        : new LogText(language(), terminal.ansi()).list(entries);
  }
}
