package org.ducha.cli;

import java.nio.file.Path;
import org.ducha.log.DecisionLog;
import org.ducha.log.Head;
import org.ducha.log.Verification;
import org.ducha.output.LogJson;
import org.ducha.output.LogText;
import org.ducha.source.SourceText;

/** {@code ducha log verify}: whether the log is as it was written. */
final class LogVerifyCommand extends OnLog {
  private final Argument<Path> head = options.option("--head", Path.class, "FILE", "help.log-head");

  private final AnswerFormat format = new AnswerFormat(options);

  LogVerifyCommand(Terminal terminal) {
    super("verify", terminal);
  }

  @Override
  int call(DecisionLog log) {
    Verification verification = log.verify(head.optional().map(SourceText::read).map(Head::read));
    terminal
        .out()
        .print(
            format.isJson()
                ? new LogJson(language()).verification(verification)
                : new LogText(language(), terminal.ansi()).verification(verification));
    return verification.broken().isEmpty() ? 0 : OTHERWISE;
  }
}
