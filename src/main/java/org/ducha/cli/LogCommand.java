package org.ducha.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ducha log}: looks at what was decided. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    subcommands = {
      LogShowCommand.class,
      LogVerifyCommand.class,
      LogHeadCommand.class,
      LogExportCommand.class,
      LogReplayCommand.class
    })
final class LogCommand implements Runnable {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  LogCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Objects.requireNonNull(spec).commandLine().usage(terminal.out());
  }
}
