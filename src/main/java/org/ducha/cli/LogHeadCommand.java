package org.ducha.cli;

import org.ducha.log.DecisionLog;

/** {@code ducha log head}: how far the log reaches, to be kept elsewhere. */
final class LogHeadCommand extends OnLog {
  LogHeadCommand(Terminal terminal) {
    super("head", terminal);
  }

  @Override
  int call(DecisionLog log) {
    terminal.out().println(log.head().line());
    return 0;
  }
}
