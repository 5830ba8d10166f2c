package org.ducha.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.ducha.log.DecisionLog;
import org.ducha.log.Head;
import org.ducha.log.Verification;
import org.ducha.output.LogJson;
import org.ducha.output.LogText;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ducha log verify}: whether the log is as it was written. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class LogVerifyCommand extends OnLog {
  @Option(names = "--head", paramLabel = "FILE", descriptionKey = "help.log-head")
  private @Nullable Path head;

  @Mixin private AnswerFormat format = new AnswerFormat();

  LogVerifyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int call(DecisionLog log) {
    Verification verification =
        log.verify(Optional.ofNullable(head).map(SourceText::read).map(Head::read));
    terminal
        .out()
        .print(
            format.isJson()
                ? new LogJson(language()).verification(verification)
                : new LogText(language(), terminal.ansi()).verification(verification));
    return verification.broken().isEmpty() ? 0 : OTHERWISE;
  }
}
