package org.ducha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ducha.Ruleset;
import org.ducha.message.Phrase;
import org.ducha.output.Explanation;
import org.ducha.output.JsonReport;
import org.ducha.output.Mistaken;
import org.ducha.output.TextReport;
import org.ducha.report.Judgement;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.report.Report;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
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
  /** How reports are written. */
  enum Format {
    text,
    json
  }

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "SNAPSHOT", descriptionKey = "help.snapshots")
  private List<Path> snapshots = List.of();

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private Speech speech = new Speech();

  @Mixin private CheckInputs inputs = new CheckInputs();

  @Option(names = "--explain", paramLabel = "INDICATOR", descriptionKey = "help.explain")
  private @Nullable String explain;

  @Option(names = "--pending", descriptionKey = "help.pending")
  private boolean pending;

  @Option(names = "--no-fail", descriptionKey = "help.no-fail")
  private boolean noFail;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      descriptionKey = "help.format")
  private Format format = Format.text;

  @Mixin private OutputFile output = new OutputFile();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (explain != null && format == Format.json) {
      throw new MistakesException(
          Mistake.at(Place.of("--explain"), Phrase.of("cli.explain-in-text")));
    }
    Ruleset ruleset;
    try {
      ruleset = rules.load(terminal);
    } catch (MistakesException e) {
      return refused(e);
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Path snapshot : snapshots) {
      outcomes.add(inputs.check(ruleset, snapshot));
    }
    write(ruleset, outcomes);
    int worst = outcomes.stream().mapToInt(Outcome::exitCode).max().orElse(Ducha.CANNOT);
    return noFail && worst < Ducha.CANNOT ? 0 : worst;
  }

  /** Without rules no snapshot can be judged; a program learns that of each. */
  private int refused(MistakesException e) {
    if (format == Format.text) {
      throw e;
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Path snapshot : snapshots) {
      outcomes.add(new Refused(SourceText.nameOf(snapshot), e.mistakes()));
    }
    output.write(terminal, new JsonReport(speech.language()).write(outcomes));
    return Ducha.CANNOT;
  }

  private void write(Ruleset ruleset, List<Outcome> outcomes) {
    if (format == Format.json) {
      output.write(terminal, new JsonReport(speech.language()).write(outcomes));
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Checked checked) {
        text.append(text.length() > 0 ? "\n" : "").append(text(ruleset, checked.report()));
      } else {
        terminal.err().print(Mistaken.text(((Refused) outcome).mistakes(), speech.language()));
      }
    }
    if (text.length() > 0) {
      output.write(terminal, text.toString());
    }
  }

  private String text(Ruleset ruleset, Report report) {
    Ansi ansi = output.isScreen() ? terminal.ansi() : Ansi.OFF;
    if (explain == null) {
      return new TextReport(speech.language(), ansi, pending).write(report);
    }
    return new Explanation(ruleset.book(), speech.language(), ansi)
        .of(report, explained(report, explain));
  }

  private static Judgement explained(Report report, String name) {
    Optional<String> id = report.snapshot().catalogue().idOf(name);
    if (id.isPresent() && report.snapshot().catalogue().promise(id.get()).isEmpty()) {
      throw new MistakesException(
          Mistake.at(Place.of("--explain"), Phrase.of("cli.no-target", name)));
    }
    if (id.isEmpty()) {
      throw new MistakesException(
          Mistake.at(Place.of("--explain"), Phrase.of("literal.indicator"))
              .found(name)
              .nearest(Nearest.to(name, report.snapshot().catalogue().names())));
    }
    return report.of(id.get());
  }
}
