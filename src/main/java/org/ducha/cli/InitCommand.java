package org.ducha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ducha.message.Messages;
import org.ducha.output.NewOffice;
import org.ducha.skeleton.Office;
import org.ducha.skeleton.Skeleton;

/** {@code ducha init}: the rules folder of another report. */
final class InitCommand extends Subcommand {
  private final Argument<Path> folder = options.parameter(Path.class, "DIR", "help.init-folder");

  private final Argument<String> region =
      options.option("--region", String.class, "NAME", "help.init-region");

  private final Argument<Integer> year =
      options.option("--year", Integer.class, "YEAR", "help.init-year");

  private final Argument<String> title =
      options.option("--title", String.class, "TEXT", "help.init-title");

  private final Argument<String> issuer =
      options.option("--issuer", String.class, "TEXT", "help.init-issuer");

  private final Argument<LocalDate> date =
      options.option("--date", LocalDate.class, "YYYY-MM-DD", "help.init-date");

  private final Speech speech = new Speech(options);

  InitCommand(Terminal terminal) {
    super("init", terminal);
  }

  @Override
  public Integer call() {
    Path made = folder.get();
    List<Path> files = Skeleton.of(office()).write(made);
    terminal.out().print(NewOffice.text(made, files, speech.language()));
    return 0;
  }

  private Office office() {
    Messages messages = Messages.in(speech.language());
    int of = year.optional().orElseGet(() -> LocalDate.now(terminal.clock()).getYear());
    String whose = region.optional().orElseGet(() -> messages.text("init.region"));
    return new Office(
        whose,
        title.optional().orElseGet(() -> messages.text("init.title", whose, of)),
        issuer.optional().orElseGet(() -> messages.text("init.issuer", whose)),
        date.optional().orElseGet(() -> LocalDate.of(of, 1, 1)),
        of);
  }
}
