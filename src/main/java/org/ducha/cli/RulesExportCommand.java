package org.ducha.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ducha.Ruleset;
import org.ducha.message.Phrase;
import org.ducha.output.BreakdownFormat;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ducha rules export}: the year's targets by who answers for them. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class RulesExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "docx|xlsx|csv",
      descriptionKey = "help.export-format")
  private BreakdownFormat format = BreakdownFormat.docx;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "help.export-year")
  private @Nullable Integer year;

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private WordTemplateFile template = new WordTemplateFile();
  @Mixin private OutputFile output = new OutputFile();
  @Mixin private Speech speech = new Speech();

  RulesExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (format.isBinary() && output.isScreen() && terminal.screen()) {
      throw new MistakesException(
          Mistake.at(Place.of("--format"), Phrase.of("cli.binary", format.name())));
    }
    Ruleset ruleset = rules.load(terminal);
    byte[] bytes =
        format.write(
            ruleset.book(), Optional.ofNullable(year), template.beside(ruleset), speech.language());
    output.write(terminal, out -> out.write(bytes));
    return 0;
  }
}
