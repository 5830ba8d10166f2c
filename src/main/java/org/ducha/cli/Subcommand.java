package org.ducha.cli;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/** One of ducha's commands. */
abstract class Subcommand implements Callable<Integer> {
  private static final IFactory LISTS = new Lists();

  final Terminal terminal;
  final Options options;
  private final CommandSpec spec;

  Subcommand(String name, Terminal terminal) {
    this.terminal = terminal;
    this.spec = CommandSpec.wrapWithoutInspection(this, LISTS).name(name);
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
    return new CommandLine(spec, LISTS);
  }

  /** Shows what there is to ask for. */
  final int help() {
    spec.commandLine().usage(terminal.out());
    return 0;
  }

  /**
   * Makes what the library asks for by its type: the lists of what may be given more than once. Its
   * own factory would look for Groovy first, in every jar there is, which takes longer than all
   * else it does. No lambda, since an archive of classes takes none of an interface as old as this.
   */
  private static final class Lists implements IFactory {
    @Override
    public <T> T create(Class<T> type) {
      return type.cast(new ArrayList<>());
    }
  }
}
