package org.ducha.cli;

import java.util.Optional;
import org.ducha.Ruleset;
import org.ducha.cases.CaseRun;
import org.ducha.cases.MutationRun;
import org.ducha.output.CaseReport;

/** {@code ducha rules test}: runs the cases beside the rules. */
final class RulesTestCommand extends OnRules {
  private static final int FAILED = 2;

  private final Argument<Boolean> mutate = options.flag("--mutate", "help.mutate");

  RulesTestCommand(Terminal terminal) {
    super("test", terminal);
  }

  @Override
  public Integer call() {
    Ruleset ruleset = load();
    CaseRun run = ruleset.runCases();
    boolean holds = run.failures().isEmpty();
    Optional<MutationRun> mutation =
        mutate.get() && holds ? Optional.of(ruleset.mutate()) : Optional.empty();
    CaseReport report = new CaseReport(language());
    terminal
        .out()
        .print(asJson() ? report.json(run, mutation) : report.text(run, mutation, terminal.ansi()));
    boolean noticed = mutation.map(mutants -> mutants.survivors().isEmpty()).orElse(true);
    return holds && noticed ? 0 : FAILED;
  }
}
