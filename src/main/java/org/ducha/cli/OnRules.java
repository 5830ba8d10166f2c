package org.ducha.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ducha.Ruleset;
import org.ducha.message.Language;
import picocli.CommandLine.Mixin;

/** What the commands that look at rules have in common. */
abstract class OnRules implements Callable<Integer> {
  final Terminal terminal;
  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private Speech speech = new Speech();

  @Mixin private AnswerFormat format = new AnswerFormat();

  OnRules(Terminal terminal) {
    this.terminal = terminal;
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
