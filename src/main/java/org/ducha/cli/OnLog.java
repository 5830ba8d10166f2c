package org.ducha.cli;

import org.ducha.log.DecisionLog;
import org.ducha.message.Language;

/** What the commands that look at the decision log have in common. */
abstract class OnLog extends Subcommand {
  /** The exit code of what is not as it was. */
  static final int OTHERWISE = 2;

  private final LogPlace place = new LogPlace(options);
  private final Speech speech = new Speech(options);

  OnLog(String name, Terminal terminal) {
    super(name, terminal);
  }

  Language language() {
    return speech.language();
  }

  @Override
  public Integer call() {
    try (DecisionLog log = place.look(terminal)) {
      return call(log);
    }
  }

  abstract int call(DecisionLog log);
}
