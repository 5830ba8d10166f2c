package org.ducha.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.ducha.Ruleset;
import org.ducha.rule.ShippedRules;

/** Where the rules are: {@code --rules}, else {@code DUCHA_RULES}, else beside the program. */
final class RulesFolder {
  private static final String VARIABLE = "DUCHA_RULES";
  private static final String FOLDER = "rules";

  private final Argument<Path> given;
  private final TrustedSigners signers;

  RulesFolder(Options options) {
    given = options.option("--rules", Path.class, "DIR", "help.rules");
    signers = new TrustedSigners(options);
  }

  /** Loads the rules there, if they are accepted. */
  Ruleset load(Terminal terminal) {
    return signers.load(path(terminal), terminal);
  }

  Path path(Terminal terminal) {
    return given.optional().or(() -> office(terminal)).orElseGet(RulesFolder::shipped);
  }

  private static Optional<Path> office(Terminal terminal) {
    return Optional.ofNullable(terminal.environment().get(VARIABLE))
        .filter(office -> !office.isBlank())
        .map(Path::of);
  }

  private static Path shipped() {
    return ShippedRules.folder().orElse(Path.of(FOLDER));
  }

  /** The folder that a word names: {@code shipped} or itself. */
  static Path named(String word) {
    return word.equals(ShippedRules.WORD) ? shipped() : Path.of(word);
  }
}
