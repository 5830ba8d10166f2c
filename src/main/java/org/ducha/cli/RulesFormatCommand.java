package org.ducha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ducha.engine.DrlFormatter;
import org.ducha.message.Messages;
import org.ducha.output.Mistaken;
import org.ducha.rule.RuleLayout;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ducha rules format}: lays rule files out alike. */
@Command(name = "format", mixinStandardHelpOptions = true)
final class RulesFormatCommand implements Callable<Integer> {
  private static final int WOULD_CHANGE = 1;

  private final Terminal terminal;

  @Parameters(arity = "0..*", paramLabel = "FILE|DIR", descriptionKey = "help.format-files")
  private List<Path> paths = List.of();

  @Option(names = "--check", descriptionKey = "help.format-check")
  private boolean check;

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private Speech speech = new Speech();

  RulesFormatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Path> files = RuleLayout.files(paths.isEmpty() ? List.of(rules.path(terminal)) : paths);
    DrlFormatter formatter = new DrlFormatter();
    int changed = 0;
    int unreadable = 0;
    for (Path file : files) {
      try {
        RuleLayout layout = RuleLayout.of(file, formatter);
        if (layout.changes()) {
          changed++;
          if (!check) {
            layout.write();
          }
          terminal.out().println(SourceText.nameOf(file));
        }
      } catch (MistakesException e) {
        unreadable++;
        terminal.err().print(Mistaken.text(e.mistakes(), speech.language()));
      }
    }
    String key = check ? "format.check-summary" : "format.summary";
    terminal
        .out()
        .println(Messages.in(speech.language()).text(key, files.size(), changed, unreadable));
    return unreadable > 0 ? Ducha.CANNOT : check && changed > 0 ? WOULD_CHANGE : 0;
  }
}
