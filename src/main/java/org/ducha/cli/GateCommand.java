package org.ducha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ducha gate}: decides requests before they are granted. */
@Command(name = "gate", mixinStandardHelpOptions = true)
final class GateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "REQUEST", descriptionKey = "help.requests")
  private List<Path> requests = List.of();

  @Option(
      names = "--snapshot",
      required = true,
      paramLabel = "SNAPSHOT",
      descriptionKey = "help.gate-snapshot")
  private @Nullable Path snapshot;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "help.date")
  private @Nullable String date;

  @Mixin private RulesFolder rules = new RulesFolder();

  @Option(names = "--waivers", paramLabel = "FILE", descriptionKey = "help.waivers")
  private @Nullable Path waivers;

  @Option(names = "--baseline", paramLabel = "SNAPSHOT", descriptionKey = "help.baseline")
  private @Nullable Path baseline;

  @Option(names = "--previous", paramLabel = "SNAPSHOT", descriptionKey = "help.previous")
  private @Nullable Path previous;

  @Mixin private GateLog log = new GateLog();

  @Mixin private AnswerFormat format = new AnswerFormat();

  @Mixin private OutputFile output = new OutputFile();

  @Mixin private Speech speech = new Speech();

  GateCommand(Terminal terminal) {
    this.terminal = terminal;
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
        Optional.ofNullable(date).flatMap(text -> Days.read(Place.of("--date"), text, mistakes));
    Optional<Ruleset> ruleset = Optional.empty();
    try {
      ruleset = Optional.of(rules.load(terminal));
      ruleset.get().gate();
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
    }
    Optional<SourceText> figures = snapshot(Objects.requireNonNull(snapshot), ruleset, mistakes);
    Optional<SourceText> exempt = openIfGiven(waivers, mistakes);
    Optional<SourceText> before = snapshot(baseline, ruleset, mistakes);
    Optional<SourceText> earlier = snapshot(previous, ruleset, mistakes);
    if (!mistakes.isEmpty()) {
      requests.forEach(request -> open(request, mistakes));
      return requests.stream().map(request -> refused(request, mistakes)).toList();
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
    for (Path request : requests) {
      mistakes.add(new Mistakes());
      open(request, mistakes.get(mistakes.size() - 1)).ifPresent(asked::add);
    }
    Iterator<GateOutcome> decided =
        deciding.decide(ruleset, new GateRequest(asked, on, day)).iterator();
    List<GateOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      outcomes.add(
          mistakes.get(i).isEmpty() ? decided.next() : refused(requests.get(i), mistakes.get(i)));
    }
    return outcomes;
  }

  private static GateOutcome refused(Path request, Mistakes mistakes) {
    return new Refused(SourceText.nameOf(request), mistakes.inOrder());
  }

  /** What is wrong with the cells of a workbook only rules can tell. */
  private static Optional<SourceText> snapshot(
      @Nullable Path file, Optional<Ruleset> ruleset, Mistakes mistakes) {
    if (file == null || !SheetReader.reads(file)) {
      return openIfGiven(file, mistakes);
    }
    try {
      return ruleset.map(rules -> SheetReader.open(file, rules.book()));
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
      return Optional.empty();
    }
  }

  private static Optional<SourceText> openIfGiven(@Nullable Path file, Mistakes mistakes) {
    return Optional.ofNullable(file).flatMap(given -> open(given, mistakes));
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
