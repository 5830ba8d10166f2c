package org.ducha.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ducha.Ruleset;
import org.ducha.check.InOrder;
import org.ducha.check.Submission;
import org.ducha.feed.Feed;
import org.ducha.message.Phrase;
import org.ducha.output.Explanation;
import org.ducha.output.Mistaken;
import org.ducha.output.ReportFormat;
import org.ducha.output.ReportFormat.Looks;
import org.ducha.output.ReportFormat.Medium;
import org.ducha.output.ReportFormats;
import org.ducha.output.ReportWriter;
import org.ducha.output.word.Templates;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Refused;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import picocli.CommandLine.Help.Ansi;

/** {@code ducha check}: checks snapshots. */
final class CheckCommand extends Subcommand {
  private final Argument<List<String>> snapshots =
      options.parameters(String.class, "1..*", "SNAPSHOT", "help.snapshots");

  private final RulesFolder rules = new RulesFolder(options);
  private final Speech speech = new Speech(options);

  private final CheckInputs inputs = new CheckInputs(options);

  private final SeriesOptions series = new SeriesOptions(options);

  private final Argument<Boolean> documents = options.flag("--documents", "help.documents");

  private final Progress progress = new Progress(options);

  private final Argument<String> explain =
      options.option("--explain", String.class, "INDICATOR", "help.explain");

  private final Argument<Boolean> pending = options.flag("--pending", "help.pending");

  private final Argument<Boolean> noFail = options.flag("--no-fail", "help.no-fail");

  private final Argument<String> format =
      options.option(
          Options.named("--format", String.class, "NAME", "help.report-format")
              .defaultValue(ReportFormats.DEFAULT)
              .completionCandidates(ReportFormats.names()));

  private final WordTemplateFile template = new WordTemplateFile(options);
  private final OutputFile output = new OutputFile(options);

  CheckCommand(Terminal terminal) {
    super("check", terminal);
  }

  @Override
  public Integer call() {
    ReportFormat as = ReportFormats.named(format.get());
    boolean screen = as.medium() == Medium.SCREEN;
    if (explain.isGiven() && !screen) {
      throw new MistakesException(
          Mistake.at(Place.of("--explain"), Phrase.of("cli.explain-in-text")));
    }
    if (as.medium() == Medium.BINARY && output.isScreen() && terminal.screen()) {
      throw new MistakesException(
          Mistake.at(Place.of("--format"), Phrase.of("cli.binary", as.name())));
    }
    Ruleset ruleset;
    try {
      ruleset = rules.load(terminal);
      ruleset.compileAhead(inputs.grading());
    } catch (MistakesException e) {
      if (screen) {
        throw e;
      }
      ReportWriter writer = as.writer().apply(looks(template.shipped()));
      return end(refused(e).iterator(), writer, false);
    }
    ReportWriter writer =
        explain
            .optional()
            .map(indicator -> Explanation.writer(ruleset.book(), indicator, ansi()))
            .orElseGet(() -> as.writer().apply(looks(template.beside(ruleset))));
    try (Feed feed = new Feed(snapshots.get(), documents.get(), ruleset::open)) {
      Iterator<Submission> submissions = inputs.submissions(ruleset, feed);
      if (series.asked()) {
        List<Submission> all = new ArrayList<>();
        submissions.forEachRemaining(all::add);
        return end(
            series.check(ruleset, all, inputs.grading(), terminal, speech.language()).iterator(),
            writer,
            screen);
      }
      try (InOrder<Submission, Outcome> outcomes =
          new InOrder<>(
              submissions,
              submission -> submission.checked(ruleset::check),
              Runtime.getRuntime().availableProcessors())) {
        return end(outcomes, writer, screen);
      }
    }
  }

  private Looks looks(Templates templates) {
    return new Looks(ansi(), pending.get(), templates);
  }

  private Ansi ansi() {
    return output.isScreen() ? terminal.ansi() : Ansi.OFF;
  }

  /** Without rules no snapshot can be judged; a program learns that of each. */
  private List<Outcome> refused(MistakesException e) {
    return snapshots.get().stream()
        .<Outcome>map(snapshot -> new Refused(snapshot.replace('\\', '/'), e.mistakes()))
        .toList();
  }

  private int end(Iterator<Outcome> outcomes, ReportWriter writer, boolean screen) {
    boolean apart = screen && output.isScreen();
    try (Passing passing =
        new Passing(
            outcomes,
            apart || !output.isScreen() ? this::complain : refused -> {},
            apart,
            progress.bar(terminal, output.isScreen(), speech.language()))) {
      output.write(terminal, out -> writer.write(passing, speech.language(), out));
      int worst = passing.worst();
      return noFail.get() && worst < Ducha.CANNOT ? 0 : worst;
    }
  }

  /** What goes to a file is not seen, so what could not be evaluated is said here as well. */
  private void complain(List<Mistake> mistakes) {
    terminal.err().print(Mistaken.text(mistakes, speech.language()));
  }
}
