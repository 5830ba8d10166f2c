package org.ducha.cli;

import java.util.List;
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
  @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "help.log-id")
  private @Nullable Long id;

  @Option(names = "--last", paramLabel = "N", defaultValue = "20", descriptionKey = "help.log-last")
  private int last;

  @Mixin private AnswerFormat format = new AnswerFormat();

  LogShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int call(DecisionLog log) {
    LogJson json = new LogJson(language());
    LogText text = new LogText(language(), terminal.ansi());
    if (id == null) {
      List<Stored> entries = log.stored(log.last(last));
      terminal.out().print(format.isJson() ? json.list(entries) : text.list(entries));
    } else {
      Stored stored = LogSpan.find(log, id);
      Entry entry = log.entry(stored);
      terminal.out().print(format.isJson() ? json.card(stored, entry) : text.card(stored, entry));
    }
    return 0;
  }
}
