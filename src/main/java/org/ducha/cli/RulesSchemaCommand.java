package org.ducha.cli;

import org.ducha.Ruleset;
import org.ducha.output.SnapshotSchema;

/** {@code ducha rules schema}: what snapshots may hold, for editors. */
final class RulesSchemaCommand extends Subcommand {
  private final RulesFolder rules = new RulesFolder(options);
  private final Speech speech = new Speech(options);
  private final OutputFile output = new OutputFile(options);

  private final Argument<Integer> year =
      options.option("--year", Integer.class, "YEAR", "help.schema-year");

  RulesSchemaCommand(Terminal terminal) {
    super("schema", terminal);
  }

  @Override
  public Integer call() {
    Ruleset ruleset = rules.load(terminal);
    output.write(terminal, SnapshotSchema.of(ruleset.book(), year.optional(), speech.language()));
    return 0;
  }
}
