package org.ducha.cli;

import org.ducha.output.RulesCard;

/** {@code ducha rules info}: which edition of the rules this is. */
final class RulesInfoCommand extends OnRules {
  RulesInfoCommand(Terminal terminal) {
    super("info", terminal);
  }

  @Override
  public Integer call() {
    RulesCard card = new RulesCard(load().book());
    terminal.out().print(asJson() ? card.json() : card.text(language(), terminal.ansi()));
    return 0;
  }
}
