package org.ducha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ducha.RulesComparison;
import org.ducha.Ruleset;
import org.ducha.output.DiffReport;
import org.ducha.report.Effect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ducha rules diff}: what an edit of the rules does. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class RulesDiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..2", paramLabel = "RULES", descriptionKey = "help.rules-to-compare")
  private List<String> rules = List.of();

  @Option(
      names = "--snapshot",
      arity = "1..*",
      paramLabel = "SNAPSHOT",
      descriptionKey = "help.diff-snapshots")
  private List<Path> snapshots = List.of();

  @Mixin private TrustedSigners signers = new TrustedSigners();
  @Mixin private Speech speech = new Speech();
  @Mixin private AnswerFormat format = new AnswerFormat();

  RulesDiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Ruleset newer = signers.load(RulesFolder.named(rules.get(rules.size() - 1)), terminal);
    RulesComparison comparison =
        rules.size() == 1
            ? RulesComparison.withExtended(newer)
            : RulesComparison.of(signers.load(RulesFolder.named(rules.get(0)), terminal), newer);
    List<Effect> effects = snapshots.stream().map(comparison::effect).toList();
    DiffReport report = new DiffReport(speech.language());
    terminal
        .out()
        .print(
            format.isJson()
                ? report.json(comparison.diff(), effects)
                : report.text(comparison.diff(), effects, terminal.ansi()));
    return effects.stream().allMatch(Effect::isKnown) ? 0 : Ducha.CANNOT;
  }
}
