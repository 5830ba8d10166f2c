package org.ducha.cli;

import java.nio.file.Path;
import java.util.List;
import org.ducha.engine.DrlFormatter;
import org.ducha.message.Messages;
import org.ducha.output.Mistaken;
import org.ducha.rule.RuleLayout;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;

/** {@code ducha rules format}: lays rule files out alike. */
final class RulesFormatCommand extends Subcommand {
  private static final int WOULD_CHANGE = 1;

  private final Argument<List<Path>> paths =
      options.parameters(Path.class, "0..*", "FILE|DIR", "help.format-files");

  private final Argument<Boolean> check = options.flag("--check", "help.format-check");

  private final RulesFolder rules = new RulesFolder(options);
  private final Speech speech = new Speech(options);

  RulesFormatCommand(Terminal terminal) {
    super("format", terminal);
  }

  @Override
  public Integer call() {
    List<Path> given = paths.get();
    List<Path> files = RuleLayout.files(given.isEmpty() ? List.of(rules.path(terminal)) : given);
    DrlFormatter formatter = new DrlFormatter();
    int changed = 0;
    int unreadable = 0;
    for (Path file : files) {
      try {
        RuleLayout layout = RuleLayout.of(file, formatter);
        if (layout.changes()) {
          changed++;
          if (!check.get()) {
            layout.write();
          }
          terminal.out().println(SourceText.nameOf(file));
        }
      } catch (MistakesException e) {
        unreadable++;
        terminal.err().print(Mistaken.text(e.mistakes(), speech.language()));
      }
    }
    String key = check.get() ? "format.check-summary" : "format.summary";
    terminal
        .out()
        .println(Messages.in(speech.language()).text(key, files.size(), changed, unreadable));
    return unreadable > 0 ? Ducha.CANNOT : check.get() && changed > 0 ? WOULD_CHANGE : 0;
  }
}
