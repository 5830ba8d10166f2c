package org.ducha.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ducha.Ruleset;
import org.ducha.output.SnapshotSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ducha rules schema}: what snapshots may hold, for editors. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class RulesSchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private Speech speech = new Speech();
  @Mixin private OutputFile output = new OutputFile();

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "help.schema-year")
  private @Nullable Integer year;

  RulesSchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Ruleset ruleset = rules.load(terminal);
    output.write(
        terminal, SnapshotSchema.of(ruleset.book(), Optional.ofNullable(year), speech.language()));
    return 0;
  }
}
