package org.ducha.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.ducha.Ruleset;
import org.ducha.bundle.Bundle;
import org.ducha.bundle.SigningKey;
import org.ducha.bundle.Trust;
import org.ducha.output.RulesCard;
import org.ducha.rule.Layer;
import org.ducha.rule.RuleFiles;

/** {@code ducha rules bundle}: writes the rules as one archive. */
final class RulesBundleCommand extends Subcommand {
  private final RulesFolder rules = new RulesFolder(options);
  private final Signing signing = new Signing(options);
  private final Speech speech = new Speech(options);
  private final AnswerFormat format = new AnswerFormat(options);

  private final Argument<Path> output =
      options.required("--output", Path.class, "FILE", "help.bundle-output");

  private final Argument<String> version =
      options.option("--version", String.class, "TEXT", "help.bundle-version");

  private final Argument<String> author =
      options.option("--author", String.class, "NAME", "help.bundle-author");

  private final Argument<LocalDate> date =
      options.option("--date", LocalDate.class, "YYYY-MM-DD", "help.bundle-date");

  RulesBundleCommand(Terminal terminal) {
    super("bundle", terminal);
  }

  @Override
  public Integer call() {
    Clock clock = terminal.clock();
    Path file = output.get();
    Optional<SigningKey> key = signing.key(terminal);
    Layer layer = Layer.read(rules.path(terminal), Trust.anything(), clock);
    Ruleset.load(RuleFiles.of(layer), clock);
    Bundle bundle =
        layer.bundle(
            version.optional().orElse(null),
            author.optional().orElse(null),
            date.optional().orElseGet(() -> LocalDate.now(clock)));
    bundle.write(file, key, clock);
    Trust trust = key.map(SigningKey::trust).orElse(Trust.anything());
    RulesCard card = new RulesCard(Ruleset.load(file, clock, trust).book());
    terminal
        .out()
        .print(format.isJson() ? card.json() : card.text(speech.language(), terminal.ansi()));
    return 0;
  }
}
