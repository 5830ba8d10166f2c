package org.ducha.cli;

import java.nio.file.Path;
import java.util.List;
import org.ducha.RulesComparison;
import org.ducha.Ruleset;
import org.ducha.output.DiffReport;
import org.ducha.report.Effect;

/** {@code ducha rules diff}: what an edit of the rules does. */
final class RulesDiffCommand extends Subcommand {
  private final Argument<List<String>> rules =
      options.parameters(String.class, "1..2", "RULES", "help.rules-to-compare");

  private final Argument<List<Path>> snapshots =
      options.option(
          Options.each("--snapshot", Path.class, "SNAPSHOT", "help.diff-snapshots").arity("1..*"));

  private final TrustedSigners signers = new TrustedSigners(options);
  private final Speech speech = new Speech(options);
  private final AnswerFormat format = new AnswerFormat(options);

  RulesDiffCommand(Terminal terminal) {
    super("diff", terminal);
  }

  @Override
  public Integer call() {
    List<String> given = rules.get();
    Ruleset newer = load(given.get(given.size() - 1));
    RulesComparison comparison =
        given.size() == 1
            ? RulesComparison.withExtended(newer)
            : RulesComparison.of(load(given.get(0)), newer);
    List<Effect> effects = snapshots.get().stream().map(comparison::effect).toList();
    DiffReport report = new DiffReport(speech.language());
    terminal
        .out()
        .print(
            format.isJson()
                ? report.json(comparison.diff(), effects)
                : report.text(comparison.diff(), effects, terminal.ansi()));
    return effects.stream().allMatch(Effect::isKnown) ? 0 : Ducha.CANNOT;
  }

  private Ruleset load(String rules) {
    return signers.load(RulesFolder.named(rules), terminal);
  }
}
