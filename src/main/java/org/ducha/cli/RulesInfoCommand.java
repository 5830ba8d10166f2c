package org.ducha.cli;

import org.ducha.output.RulesCard;
import picocli.CommandLine.Command;

/** {@code ducha rules info}: which edition of the rules this is. */
@Command(name = "info", mixinStandardHelpOptions = true)
final class RulesInfoCommand extends OnRules {
  RulesInfoCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    RulesCard card = new RulesCard(load().book());
    terminal.out().print(asJson() ? card.json() : card.text(language(), terminal.ansi()));
    return 0;
  }
}
