package org.ducha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ducha.Ruleset;
import org.ducha.check.CheckRequest;
import org.ducha.output.DiffReport;
import org.ducha.output.DiffReport.Effect;
import org.ducha.report.FindingChange;
import org.ducha.report.Report;
import org.ducha.rule.RulesDiff;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ducha rules diff}: what an edit of the rules does. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class RulesDiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "help.old-rules")
  private @Nullable Path older;

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "help.new-rules")
  private @Nullable Path newer;

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
    Ruleset before = signers.load(Objects.requireNonNull(older), terminal);
    Ruleset after = signers.load(Objects.requireNonNull(newer), terminal);
    RulesDiff diff = RulesDiff.between(before.book(), after.book());
    List<Effect> effects =
        snapshots.stream()
            .map(SourceText::read)
            .map(source -> effect(before, after, source))
            .toList();
    DiffReport report = new DiffReport(speech.language());
    terminal
        .out()
        .print(
            format.isJson()
                ? report.json(diff, effects)
                : report.text(diff, effects, terminal.ansi()));
    return 0;
  }

  private static Effect effect(Ruleset before, Ruleset after, SourceText source) {
    Report older = before.check(CheckRequest.of(source));
    Report newer = after.check(CheckRequest.of(source));
    return new Effect(newer, FindingChange.between(older, newer));
  }
}
