package org.ducha.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ducha.Ruleset;
import org.ducha.bundle.Bundle;
import org.ducha.bundle.SigningKey;
import org.ducha.bundle.Trust;
import org.ducha.output.RulesCard;
import org.ducha.rule.Layer;
import org.ducha.rule.RuleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ducha rules bundle}: writes the rules as one archive. */
@Command(name = "bundle")
final class RulesBundleCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private Signing signing = new Signing();
  @Mixin private Speech speech = new Speech();
  @Mixin private AnswerFormat format = new AnswerFormat();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "help.bundle-output")
  private @Nullable Path output;

  @Option(names = "--version", paramLabel = "TEXT", descriptionKey = "help.bundle-version")
  private @Nullable String version;

  @Option(names = "--author", paramLabel = "NAME", descriptionKey = "help.bundle-author")
  private @Nullable String author;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "help.bundle-date")
  private @Nullable LocalDate date;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  boolean help;

  RulesBundleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Clock clock = terminal.clock();
    Path file = Objects.requireNonNull(output);
    Optional<SigningKey> key = signing.key(terminal);
    Layer layer = Layer.read(rules.path(terminal), Trust.anything(), clock);
    Ruleset.load(RuleFiles.of(layer), clock);
    Bundle bundle = layer.bundle(version, author, date == null ? LocalDate.now(clock) : date);
    bundle.write(file, key, clock);
    Trust trust = key.map(SigningKey::trust).orElse(Trust.anything());
    RulesCard card = new RulesCard(Ruleset.load(file, clock, trust).book());
    terminal
        .out()
        .print(format.isJson() ? card.json() : card.text(speech.language(), terminal.ansi()));
    return 0;
  }
}
