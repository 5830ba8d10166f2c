package org.ducha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ducha.Ruleset;
import org.ducha.output.ComparisonReport;
import org.ducha.report.Comparison;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;

/** {@code ducha compare}: two snapshots side by side. */
final class CompareCommand extends Subcommand {
  private final Argument<List<Path>> snapshots =
      options.parameters(Path.class, "2", "SNAPSHOT", "help.compared");

  private final RulesFolder rules = new RulesFolder(options);
  private final Speech speech = new Speech(options);
  private final CheckInputs inputs = new CheckInputs(options);
  private final AnswerFormat format = new AnswerFormat(options);
  private final OutputFile output = new OutputFile(options);

  CompareCommand(Terminal terminal) {
    super("compare", terminal);
  }

  @Override
  public Integer call() {
    Ruleset ruleset = rules.load(terminal);
    List<Report> reports = new ArrayList<>();
    List<Mistake> mistakes = new ArrayList<>();
    for (Path snapshot : snapshots.get()) {
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
