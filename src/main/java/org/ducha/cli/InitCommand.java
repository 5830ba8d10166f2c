package org.ducha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ducha.message.Messages;
import org.ducha.output.NewOffice;
import org.ducha.skeleton.Office;
import org.ducha.skeleton.Skeleton;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ducha init}: the rules folder of another report. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "help.init-folder")
  private @Nullable Path folder;

  @Option(names = "--region", paramLabel = "NAME", descriptionKey = "help.init-region")
  private @Nullable String region;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "help.init-year")
  private @Nullable Integer year;

  @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "help.init-title")
  private @Nullable String title;

  @Option(names = "--issuer", paramLabel = "TEXT", descriptionKey = "help.init-issuer")
  private @Nullable String issuer;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "help.init-date")
  private @Nullable LocalDate date;

  @Mixin private Speech speech = new Speech();

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path made = Objects.requireNonNull(folder);
    List<Path> files = Skeleton.of(office()).write(made);
    terminal.out().print(NewOffice.text(made, files, speech.language()));
    return 0;
  }

  private Office office() {
    Messages messages = Messages.in(speech.language());
    int of = year == null ? LocalDate.now(terminal.clock()).getYear() : year;
    String whose = region == null ? messages.text("init.region") : region;
    return new Office(
        whose,
        title == null ? messages.text("init.title", whose, of) : title,
        issuer == null ? messages.text("init.issuer", whose) : issuer,
        date == null ? LocalDate.of(of, 1, 1) : date,
        of);
  }
}
