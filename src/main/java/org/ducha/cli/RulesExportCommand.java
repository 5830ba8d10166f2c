package org.ducha.cli;

import org.ducha.Ruleset;
import org.ducha.message.Phrase;
import org.ducha.output.BreakdownFormat;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;

/** {@code ducha rules export}: the year's targets by who answers for them. */
final class RulesExportCommand extends Subcommand {
  private final Argument<BreakdownFormat> format =
      options.required("--format", BreakdownFormat.class, "docx|xlsx|csv", "help.export-format");

  private final Argument<Integer> year =
      options.option("--year", Integer.class, "YEAR", "help.export-year");

  private final RulesFolder rules = new RulesFolder(options);
  private final WordTemplateFile template = new WordTemplateFile(options);
  private final OutputFile output = new OutputFile(options);
  private final Speech speech = new Speech(options);

  RulesExportCommand(Terminal terminal) {
    super("export", terminal);
  }

  @Override
  public Integer call() {
    BreakdownFormat as = format.get();
    if (as.isBinary() && output.isScreen() && terminal.screen()) {
      throw new MistakesException(
          Mistake.at(Place.of("--format"), Phrase.of("cli.binary", as.name())));
    }
    Ruleset ruleset = rules.load(terminal);
    byte[] bytes =
        as.write(ruleset.book(), year.optional(), template.beside(ruleset), speech.language());
    output.write(terminal, out -> out.write(bytes));
    return 0;
  }
}
