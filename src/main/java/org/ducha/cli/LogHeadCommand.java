package org.ducha.cli;

import org.ducha.log.DecisionLog;
import picocli.CommandLine.Command;

/** {@code ducha log head}: how far the log reaches, to be kept elsewhere. */
@Command(name = "head", mixinStandardHelpOptions = true)
final class LogHeadCommand extends OnLog {
  LogHeadCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int call(DecisionLog log) {
    terminal.out().println(log.head().line());
    return 0;
  }
}
