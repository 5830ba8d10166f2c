package org.ducha.cli;

/** {@code ducha log}: looks at what was decided. */
final class LogCommand extends Subcommand {
  LogCommand(Terminal terminal) {
    super("log", terminal);
    add(
        new LogShowCommand(terminal),
        new LogVerifyCommand(terminal),
        new LogHeadCommand(terminal),
        new LogExportCommand(terminal),
        new LogReplayCommand(terminal));
  }

  @Override
  public Integer call() {
    return help();
  }
}
