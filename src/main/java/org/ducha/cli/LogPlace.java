package org.ducha.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.ducha.log.DecisionLog;

/** Where the decision log is: {@code --log}, else {@code DUCHA_LOG}, else in the user's home. */
final class LogPlace {
  private static final String VARIABLE = "DUCHA_LOG";

  private final Argument<String> given;

  LogPlace(Options options) {
    given = options.option("--log", String.class, "FILE|URL", "help.log");
  }

  /** To add to; made where there is none. */
  DecisionLog open(Terminal terminal) {
    return DecisionLog.open(where(terminal));
  }

  /** To look at; it must be there. */
  DecisionLog look(Terminal terminal) {
    return DecisionLog.openExisting(where(terminal));
  }

  private String where(Terminal terminal) {
    return named(given, terminal)
        .orElseGet(
            () ->
                Path.of(System.getProperty("user.home"), ".ducha", "log", "decisions.db")
                    .toString());
  }

  /** The place that somebody named. */
  static Optional<String> named(Argument<String> given, Terminal terminal) {
    return given.optional().or(() -> Optional.ofNullable(terminal.environment().get(VARIABLE)));
  }
}
