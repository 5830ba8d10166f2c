package org.ducha.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ducha check}: checks snapshots. */
@Command(name = "check", mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class CheckCommand implements Callable<Integer> {
  /** What help and completion offer. */
  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ReportFormats.names().iterator();
    }
  }

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "SNAPSHOT", descriptionKey = "help.snapshots")
  private List<String> snapshots = List.of();

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private Speech speech = new Speech();

  @Mixin private CheckInputs inputs = new CheckInputs();

  @Mixin private SeriesOptions series = new SeriesOptions();

  @Option(names = "--documents", descriptionKey = "help.documents")
  private boolean documents;

  @Mixin private Progress progress = new Progress();

  @Option(names = "--explain", paramLabel = "INDICATOR", descriptionKey = "help.explain")
  private @Nullable String explain;

  @Option(names = "--pending", descriptionKey = "help.pending")
  private boolean pending;

  @Option(names = "--no-fail", descriptionKey = "help.no-fail")
  private boolean noFail;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = ReportFormats.DEFAULT,
      completionCandidates = FormatNames.class,
      descriptionKey = "help.report-format")
  private String formatName = ReportFormats.DEFAULT;

  @Mixin private WordTemplateFile template = new WordTemplateFile();
  @Mixin private OutputFile output = new OutputFile();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ReportFormat format = ReportFormats.named(formatName);
    boolean screen = format.medium() == Medium.SCREEN;
    if (explain != null && !screen) {
      throw new MistakesException(
          Mistake.at(Place.of("--explain"), Phrase.of("cli.explain-in-text")));
    }
    if (format.medium() == Medium.BINARY && output.isScreen() && terminal.screen()) {
      throw new MistakesException(
          Mistake.at(Place.of("--format"), Phrase.of("cli.binary", format.name())));
    }
    Ruleset ruleset;
    try {
      ruleset = rules.load(terminal);
      ruleset.compileAhead(inputs.grading());
    } catch (MistakesException e) {
      if (screen) {
        throw e;
      }
      ReportWriter writer = format.writer().apply(looks(template.shipped()));
      return end(refused(e).iterator(), writer, false);
    }
    ReportWriter writer =
        explain == null
            ? format.writer().apply(looks(template.beside(ruleset)))
            : Explanation.writer(ruleset.book(), explain, ansi());
    try (Feed feed = new Feed(snapshots, documents, ruleset::open)) {
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
    return new Looks(ansi(), pending, templates);
  }

  private Ansi ansi() {
    return output.isScreen() ? terminal.ansi() : Ansi.OFF;
  }

  /** Without rules no snapshot can be judged; a program learns that of each. */
  private List<Outcome> refused(MistakesException e) {
    return snapshots.stream()
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
      return noFail && worst < Ducha.CANNOT ? 0 : worst;
    }
  }

  /** What goes to a file is not seen, so what could not be evaluated is said here as well. */
  private void complain(List<Mistake> mistakes) {
    terminal.err().print(Mistaken.text(mistakes, speech.language()));
  }
}
