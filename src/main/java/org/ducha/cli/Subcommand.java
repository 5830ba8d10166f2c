package org.ducha.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** One of ducha's commands. */
abstract class Subcommand implements Callable<Integer> {
  final Terminal terminal;
  final Options options;
  private final CommandSpec spec;

  Subcommand(String name, Terminal terminal) {
    this.terminal = terminal;
    this.spec = CommandSpec.wrapWithoutInspection(this).name(name);
    this.options = new Options(spec);
  }

  /** Puts commands under this one, which is then asked for with their names behind its own. */
  final void add(Subcommand... under) {
    for (Subcommand command : under) {
      spec.addSubcommand(command.spec.name(), command.line());
    }
  }

  /** The command with all that it may be given. */
  final CommandLine line() {
    options.version();
    return new CommandLine(spec);
  }

  /** Shows what there is to ask for. */
  final int help() {
    spec.commandLine().usage(terminal.out());
    return 0;
  }
}
