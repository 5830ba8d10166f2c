package org.ducha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ducha.Ruleset;
import org.ducha.output.ComparisonReport;
import org.ducha.report.Comparison;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ducha compare}: two snapshots side by side. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "2", paramLabel = "SNAPSHOT", descriptionKey = "help.compared")
  private List<Path> snapshots = List.of();

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private Speech speech = new Speech();
  @Mixin private CheckInputs inputs = new CheckInputs();
  @Mixin private AnswerFormat format = new AnswerFormat();
  @Mixin private OutputFile output = new OutputFile();

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Ruleset ruleset = rules.load(terminal);
    List<Report> reports = new ArrayList<>();
    List<Mistake> mistakes = new ArrayList<>();
    for (Path snapshot : snapshots) {
      Outcome outcome = inputs.check(ruleset, snapshot);
      if (outcome instanceof Refused refused) {
        mistakes.addAll(refused.mistakes());
      } else {
        reports.add(((Checked) outcome).report());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new MistakesException(mistakes);
    }
    ComparisonReport report =
        new ComparisonReport(new Comparison(reports.get(0), reports.get(1)), speech.language());
    output.write(terminal, format.isJson() ? report.json() : report.text(terminal.ansi()));
    return 0;
  }
}
