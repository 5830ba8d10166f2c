package org.ducha.cli;

import java.util.concurrent.Callable;
import org.ducha.log.DecisionLog;
import org.ducha.message.Language;
import picocli.CommandLine.Mixin;

/** What the commands that look at the decision log have in common. */
abstract class OnLog implements Callable<Integer> {
  /** The exit code of what is not as it was. */
  static final int OTHERWISE = 2;

  final Terminal terminal;
  @Mixin private LogPlace place = new LogPlace();
  @Mixin private Speech speech = new Speech();

  OnLog(Terminal terminal) {
    this.terminal = terminal;
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
