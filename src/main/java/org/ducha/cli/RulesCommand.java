package org.ducha.cli;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ducha.Ruleset;
import org.ducha.output.LintReport;
import org.ducha.output.Mistaken;
import org.ducha.output.RuleCard;
import org.ducha.output.RuleList;
import org.ducha.report.Clash;
import org.ducha.rule.Rulebook;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ducha rules}: looks at the rules themselves. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    subcommands = {
      RulesInfoCommand.class,
      RulesCommand.ListRules.class,
      RulesCommand.Show.class,
      RulesCommand.Lint.class,
      RulesTestCommand.class,
      RulesDiffCommand.class,
      RulesBundleCommand.class,
      RulesSchemaCommand.class,
      RulesFormatCommand.class,
      RulesExportCommand.class,
      RulesTemplateCommand.class
    })
final class RulesCommand implements Runnable {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Objects.requireNonNull(spec).commandLine().usage(terminal.out());
  }

  /** {@code ducha rules list}. */
  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class ListRules extends OnRules {
    ListRules(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() {
      Rulebook book = load().book();
      terminal
          .out()
          .print(asJson() ? RuleList.json(book) : RuleList.text(book, language(), terminal.ansi()));
      return 0;
    }
  }

  /** {@code ducha rules show}. */
  @Command(name = "show", mixinStandardHelpOptions = true)
  static final class Show extends OnRules {
    @Parameters(paramLabel = "INDICATOR", descriptionKey = "help.indicator")
    private String name = "";

    Show(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() {
      RuleCard card = new RuleCard(load().book(), language(), terminal.ansi());
      terminal.out().print(asJson() ? card.json(name) : card.text(name));
      return 0;
    }
  }

  /** {@code ducha rules lint}. */
  @Command(name = "lint", mixinStandardHelpOptions = true)
  static final class Lint extends OnRules {
    private static final int CONFLICTS = 1;
    private static final int MISTAKES = 2;
    private static final Pattern UNREADABLE =
        Pattern.compile("(bundle|trust)\\..+|file\\.unreadable|ruleset\\.no-(folder|header)");

    Lint(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() {
      Ruleset ruleset;
      List<Clash> clashes;
      try {
        ruleset = load();
        clashes = ruleset.clashes();
      } catch (MistakesException e) {
        if (isUnreadable(e)) {
          throw e;
        }
        return refuse(e.mistakes(), Ruleset.mistakesInCases(folder()));
      }
      List<Mistake> inCases = ruleset.mistakesInCases();
      if (!inCases.isEmpty()) {
        return refuse(inCases, List.of());
      }
      LintReport report = new LintReport(ruleset.book(), language());
      terminal.out().print(asJson() ? report.json(clashes) : report.text(clashes, terminal.ansi()));
      return clashes.isEmpty() ? 0 : CONFLICTS;
    }

    /** Nothing could be read at all: it is not there, no text, no bundle, or not trusted. */
    private static boolean isUnreadable(MistakesException e) {
      return e.mistakes().stream()
          .map(mistake -> mistake.message().key())
          .anyMatch(UNREADABLE.asMatchPredicate());
    }

    private int refuse(List<Mistake> mistakes, List<Mistake> more) {
      List<Mistake> all =
          Stream.concat(mistakes.stream(), more.stream()).sorted().distinct().toList();
      terminal
          .out()
          .print(asJson() ? Mistaken.json(all, language()) : Mistaken.text(all, language()));
      return MISTAKES;
    }
  }
}
