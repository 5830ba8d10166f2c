package org.ducha.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.ducha.Ruleset;
import org.ducha.check.Submission;
import org.ducha.message.Phrase;
import org.ducha.output.Explanation;
import org.ducha.output.Mistaken;
import org.ducha.output.ReportFormat;
import org.ducha.output.ReportFormat.Looks;
import org.ducha.output.ReportFormat.Medium;
import org.ducha.output.ReportFormats;
import org.ducha.output.ReportWriter;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ducha check}: checks snapshots. */
@Command(name = "check", mixinStandardHelpOptions = true)
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
  private List<Path> snapshots = List.of();

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private Speech speech = new Speech();

  @Mixin private CheckInputs inputs = new CheckInputs();

  @Mixin private SeriesOptions series = new SeriesOptions();

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
    } catch (MistakesException e) {
      if (screen) {
        throw e;
      }
      return end(refused(e), format.writer().apply(looks()), false);
    }
    List<Outcome> outcomes = check(ruleset);
    ReportWriter writer =
        explain == null
            ? format.writer().apply(looks())
            : Explanation.writer(ruleset.book(), explain, looks().ansi());
    return end(outcomes, writer, screen);
  }

  private List<Outcome> check(Ruleset ruleset) {
    List<Submission> submissions =
        snapshots.stream().map(snapshot -> inputs.submission(ruleset, snapshot)).toList();
    return series.asked()
        ? series.check(ruleset, submissions, inputs.grading(), terminal, speech.language())
        : submissions.stream().map(submission -> submission.checked(ruleset::check)).toList();
  }

  private Looks looks() {
    return new Looks(output.isScreen() ? terminal.ansi() : Ansi.OFF, pending);
  }

  /** Without rules no snapshot can be judged; a program learns that of each. */
  private List<Outcome> refused(MistakesException e) {
    return snapshots.stream()
        .<Outcome>map(snapshot -> new Refused(SourceText.nameOf(snapshot), e.mistakes()))
        .toList();
  }

  private int end(List<Outcome> outcomes, ReportWriter writer, boolean screen) {
    boolean apart = screen && output.isScreen();
    if (apart || !output.isScreen()) {
      complain(outcomes);
    }
    List<Outcome> written =
        apart ? outcomes.stream().filter(Checked.class::isInstance).toList() : outcomes;
    output.write(terminal, out -> writer.write(written, speech.language(), out));
    int worst = outcomes.stream().mapToInt(Outcome::exitCode).max().orElse(Ducha.CANNOT);
    return noFail && worst < Ducha.CANNOT ? 0 : worst;
  }

  /** What goes to a file is not seen, so what could not be evaluated is said here as well. */
  private void complain(List<Outcome> outcomes) {
    List<Mistake> mistakes =
        outcomes.stream()
            .filter(Refused.class::isInstance)
            .flatMap(outcome -> ((Refused) outcome).mistakes().stream())
            .distinct()
            .toList();
    terminal.err().print(Mistaken.text(mistakes, speech.language()));
  }
}
