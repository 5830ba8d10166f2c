package org.ducha.cli;

import java.util.Optional;
import org.ducha.Ruleset;
import org.ducha.cases.CaseRun;
import org.ducha.cases.MutationRun;
import org.ducha.output.CaseReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ducha rules test}: runs the cases beside the rules. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class RulesTestCommand extends OnRules {
  private static final int FAILED = 2;

  @Option(names = "--mutate", descriptionKey = "help.mutate")
  private boolean mutate;

  RulesTestCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    Ruleset ruleset = load();
    CaseRun run = ruleset.runCases();
    boolean holds = run.failures().isEmpty();
    Optional<MutationRun> mutation =
        mutate && holds ? Optional.of(ruleset.mutate()) : Optional.empty();
    CaseReport report = new CaseReport(language());
    terminal
        .out()
        .print(asJson() ? report.json(run, mutation) : report.text(run, mutation, terminal.ansi()));
    boolean noticed = mutation.map(mutants -> mutants.survivors().isEmpty()).orElse(true);
    return holds && noticed ? 0 : FAILED;
  }
}
