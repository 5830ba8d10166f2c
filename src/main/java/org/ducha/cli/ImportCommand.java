package org.ducha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ducha.message.Messages;
import org.ducha.rule.Rulebook;
import org.ducha.sheet.SheetReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ducha import}: the snapshot that filled-in workbooks and tables hold. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "help.import-files")
  private List<Path> files = List.of();

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private OutputFile output = new OutputFile();
  @Mixin private Speech speech = new Speech();

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Rulebook book = rules.load(terminal).book();
    output.write(terminal, SheetReader.merged(files, book).text());
    if (!output.isScreen()) {
      terminal.out().println(Messages.in(speech.language()).text("sheet.imported", files.size()));
    }
    return 0;
  }
}
