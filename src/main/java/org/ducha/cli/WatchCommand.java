package org.ducha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.ducha.Ruleset;
import org.ducha.follow.WatchedSnapshots;
import org.ducha.output.WatchReport;

/** {@code ducha watch}: checks snapshots again whenever they or the rules are saved. */
final class WatchCommand extends Subcommand {
  private final Argument<List<Path>> snapshots =
      options.parameters(Path.class, "1..*", "SNAPSHOT", "help.snapshots");

  private final RulesFolder rules = new RulesFolder(options);
  private final Speech speech = new Speech(options);
  private final CheckInputs inputs = new CheckInputs(options);

  WatchCommand(Terminal terminal) {
    super("watch", terminal);
  }

  /** Goes on until the process or the thread is interrupted. */
  @Override
  public Integer call() {
    Ruleset ruleset = rules.load(terminal);
    WatchReport report = new WatchReport(speech.language(), terminal.ansi(), terminal.clock());
    try (WatchedSnapshots watched =
        WatchedSnapshots.of(
            ruleset,
            snapshots.get(),
            inputs.files(),
            inputs::check,
            news -> say(report.text(news)))) {
      say(report.first(ruleset.book().digest(), watched.latest()));
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private void say(String text) {
    synchronized (terminal) {
      terminal.out().print(text);
      terminal.out().flush();
    }
  }
}
