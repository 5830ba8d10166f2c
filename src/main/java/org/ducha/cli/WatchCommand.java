package org.ducha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.ducha.Ruleset;
import org.ducha.follow.WatchedSnapshots;
import org.ducha.output.WatchReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ducha watch}: checks snapshots again whenever they or the rules are saved. */
@Command(name = "watch", mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "SNAPSHOT", descriptionKey = "help.snapshots")
  private List<Path> snapshots = List.of();

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private Speech speech = new Speech();
  @Mixin private CheckInputs inputs = new CheckInputs();

  WatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Goes on until the process or the thread is interrupted. */
  @Override
  public Integer call() {
    Ruleset ruleset = rules.load(terminal);
    WatchReport report = new WatchReport(speech.language(), terminal.ansi(), terminal.clock());
    try (WatchedSnapshots watched =
        WatchedSnapshots.of(
            ruleset, snapshots, inputs.files(), inputs::check, news -> say(report.text(news)))) {
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
