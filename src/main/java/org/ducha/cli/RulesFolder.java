package org.ducha.cli;

import java.nio.file.Path;
import org.ducha.Ruleset;
import org.ducha.rule.ShippedRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the rules are: {@code --rules}, else {@code DUCHA_RULES}, else beside the program. */
final class RulesFolder {
  private static final String VARIABLE = "DUCHA_RULES";
  private static final String FOLDER = "rules";

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "help.rules")
  private @Nullable Path given;

  @Mixin private TrustedSigners signers = new TrustedSigners();

  /** Loads the rules there, if they are accepted. */
  Ruleset load(Terminal terminal) {
    return signers.load(path(terminal), terminal);
  }

  Path path(Terminal terminal) {
    if (given != null) {
      return given;
    }
    String office = terminal.environment().get(VARIABLE);
    return office == null || office.isBlank()
        ? ShippedRules.folder().orElse(Path.of(FOLDER))
        : Path.of(office);
  }

  /** The folder that a word names: {@code shipped} or itself. */
  static Path named(String word) {
    return word.equals(ShippedRules.WORD)
        ? ShippedRules.folder().orElse(Path.of(FOLDER))
        : Path.of(word);
  }
}
