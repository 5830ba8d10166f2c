package org.ducha.cli;

import java.util.List;
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

/** {@code ducha rules}: looks at the rules themselves. */
final class RulesCommand extends Subcommand {
  RulesCommand(Terminal terminal) {
    super("rules", terminal);
    add(
        new RulesInfoCommand(terminal),
        new ListRules(terminal),
        new Show(terminal),
        new Lint(terminal),
        new RulesTestCommand(terminal),
        new RulesDiffCommand(terminal),
        new RulesBundleCommand(terminal),
        new RulesSchemaCommand(terminal),
        new RulesFormatCommand(terminal),
        new RulesExportCommand(terminal),
        new RulesTemplateCommand(terminal));
  }

  @Override
  public Integer call() {
    return help();
  }

  /** {@code ducha rules list}. */
  static final class ListRules extends OnRules {
    ListRules(Terminal terminal) {
      super("list", terminal);
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
  static final class Show extends OnRules {
    private final Argument<String> name =
        options.parameter(String.class, "INDICATOR", "help.indicator");

    Show(Terminal terminal) {
      super("show", terminal);
    }

    @Override
    public Integer call() {
      RuleCard card = new RuleCard(load().book(), language(), terminal.ansi());
      terminal.out().print(asJson() ? card.json(name.get()) : card.text(name.get()));
      return 0;
    }
  }

  /** {@code ducha rules lint}. */
  static final class Lint extends OnRules {
    private static final int CONFLICTS = 1;
    private static final int MISTAKES = 2;
    private static final Pattern UNREADABLE =
        Pattern.compile("(bundle|trust)\\..+|file\\.unreadable|ruleset\\.no-(folder|header)");

    Lint(Terminal terminal) {
      super("lint", terminal);
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
