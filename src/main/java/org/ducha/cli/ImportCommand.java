package org.ducha.cli;

import java.nio.file.Path;
import java.util.List;
import org.ducha.message.Messages;
import org.ducha.rule.Rulebook;
import org.ducha.sheet.SheetReader;

/** {@code ducha import}: the snapshot that filled-in workbooks and tables hold. */
final class ImportCommand extends Subcommand {
  private final Argument<List<Path>> files =
      options.parameters(Path.class, "1..*", "FILE", "help.import-files");

  private final RulesFolder rules = new RulesFolder(options);
  private final OutputFile output = new OutputFile(options);
  private final Speech speech = new Speech(options);

  ImportCommand(Terminal terminal) {
    super("import", terminal);
  }

  @Override
  public Integer call() {
    Rulebook book = rules.load(terminal).book();
    output.write(terminal, SheetReader.merged(files.get(), book).text());
    if (!output.isScreen()) {
      terminal
          .out()
          .println(Messages.in(speech.language()).text("sheet.imported", files.get().size()));
    }
    return 0;
  }
}
