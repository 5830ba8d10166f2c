package org.ducha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ducha.Ruleset;
import org.ducha.check.CheckRequest;
import org.ducha.document.Days;
import org.ducha.gate.GateOutcome;
import org.ducha.gate.GateOutcome.Decided;
import org.ducha.gate.GateOutcome.Refused;
import org.ducha.gate.GateRequest;
import org.ducha.output.GateJson;
import org.ducha.output.GateText;
import org.ducha.output.Mistaken;
import org.ducha.sheet.SheetReader;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import picocli.CommandLine.Help.Ansi;

/** {@code ducha gate}: decides requests before they are granted. */
final class GateCommand extends Subcommand {
  private final Argument<List<Path>> requests =
      options.parameters(Path.class, "1..*", "REQUEST", "help.requests");

  private final Argument<Path> snapshot =
      options.required("--snapshot", Path.class, "SNAPSHOT", "help.gate-snapshot");

  private final Argument<String> date =
      options.option("--date", String.class, "YYYY-MM-DD", "help.date");

  private final RulesFolder rules = new RulesFolder(options);

  private final Argument<Path> waivers =
      options.option("--waivers", Path.class, "FILE", "help.waivers");

  private final Argument<Path> baseline =
      options.option("--baseline", Path.class, "SNAPSHOT", "help.baseline");

  private final Argument<Path> previous =
      options.option("--previous", Path.class, "SNAPSHOT", "help.previous");

  private final GateLog log = new GateLog(options);

  private final AnswerFormat format = new AnswerFormat(options);

  private final OutputFile output = new OutputFile(options);

  private final Speech speech = new Speech(options);

  GateCommand(Terminal terminal) {
    super("gate", terminal);
  }

  @Override
  public Integer call() {
    List<GateOutcome> outcomes = decide();
    write(outcomes);
    return outcomes.stream().mapToInt(GateOutcome::exitCode).max().orElse(Ducha.CANNOT);
  }

  private List<GateOutcome> decide() {
    Mistakes mistakes = new Mistakes();
    try (GateLog.Deciding deciding = log.open(terminal, speech.language(), mistakes)) {
      return decide(deciding, mistakes);
    }
  }

  /** Without rules, a snapshot or a request that can be opened nothing is decided. */
  private List<GateOutcome> decide(GateLog.Deciding deciding, Mistakes mistakes) {
    Optional<LocalDate> day =
        date.optional().flatMap(text -> Days.read(Place.of("--date"), text, mistakes));
    Optional<Ruleset> ruleset = Optional.empty();
    try {
      ruleset = Optional.of(rules.load(terminal));
      ruleset.get().gate();
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
    }
    Optional<SourceText> figures = snapshot(snapshot.optional(), ruleset, mistakes);
    Optional<SourceText> exempt = waivers.optional().flatMap(file -> open(file, mistakes));
    Optional<SourceText> before = snapshot(baseline.optional(), ruleset, mistakes);
    Optional<SourceText> earlier = snapshot(previous.optional(), ruleset, mistakes);
    if (!mistakes.isEmpty()) {
      requests.get().forEach(request -> open(request, mistakes));
      return requests.get().stream().map(request -> refused(request, mistakes)).toList();
    }
    CheckRequest on =
        CheckRequest.of(figures.orElseThrow())
            .withBaseline(before)
            .withPrevious(earlier)
            .withWaivers(exempt);
    return decide(deciding, ruleset.orElseThrow(), on, day);
  }

  /** A request that cannot be opened is refused in its place among the others. */
  private List<GateOutcome> decide(
      GateLog.Deciding deciding, Ruleset ruleset, CheckRequest on, Optional<LocalDate> day) {
    List<SourceText> asked = new ArrayList<>();
    List<Mistakes> mistakes = new ArrayList<>();
    for (Path request : requests.get()) {
      mistakes.add(new Mistakes());
      open(request, mistakes.get(mistakes.size() - 1)).ifPresent(asked::add);
    }
    Iterator<GateOutcome> decided =
        deciding.decide(ruleset, new GateRequest(asked, on, day)).iterator();
    List<GateOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < requests.get().size(); i++) {
      outcomes.add(
          mistakes.get(i).isEmpty()
              ? decided.next()
              : refused(requests.get().get(i), mistakes.get(i)));
    }
    return outcomes;
  }

  private static GateOutcome refused(Path request, Mistakes mistakes) {
    return new Refused(SourceText.nameOf(request), mistakes.inOrder());
  }

  /** What is wrong with the cells of a workbook only rules can tell. */
  private static Optional<SourceText> snapshot(
      Optional<Path> given, Optional<Ruleset> ruleset, Mistakes mistakes) {
    return given.flatMap(
        file -> SheetReader.reads(file) ? sheet(file, ruleset, mistakes) : open(file, mistakes));
  }

  private static Optional<SourceText> sheet(
      Path file, Optional<Ruleset> ruleset, Mistakes mistakes) {
    try {
      return ruleset.map(rules -> SheetReader.open(file, rules.book()));
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
      return Optional.empty();
    }
  }

  private static Optional<SourceText> open(Path file, Mistakes mistakes) {
    try {
      return Optional.of(SourceText.read(file));
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
      return Optional.empty();
    }
  }

  private void write(List<GateOutcome> outcomes) {
    if (format.isJson()) {
      output.write(terminal, new GateJson(speech.language()).write(outcomes));
      return;
    }
    Set<Mistake> mistakes = new LinkedHashSet<>();
    StringBuilder text = new StringBuilder();
    GateText written =
        new GateText(speech.language(), output.isScreen() ? terminal.ansi() : Ansi.OFF);
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Decided decided) {
        text.append(text.length() > 0 ? "\n" : "").append(written.write(decided.decision(), i > 0));
      } else {
        mistakes.addAll(((Refused) outcomes.get(i)).mistakes());
      }
    }
    terminal.err().print(Mistaken.text(List.copyOf(mistakes), speech.language()));
    if (text.length() > 0) {
      output.write(terminal, text.toString());
    }
  }
}
