package org.ducha.cli;

import java.nio.file.Path;
import org.ducha.Ruleset;
import org.ducha.message.Language;

/** What the commands that look at rules have in common. */
abstract class OnRules extends Subcommand {
  private final RulesFolder rules = new RulesFolder(options);
  private final Speech speech = new Speech(options);

  private final AnswerFormat format = new AnswerFormat(options);

  OnRules(String name, Terminal terminal) {
    super(name, terminal);
  }

  Ruleset load() {
    return rules.load(terminal);
  }

  Path folder() {
    return rules.path(terminal);
  }

  boolean asJson() {
    return format.isJson();
  }

  Language language() {
    return speech.language();
  }
}
