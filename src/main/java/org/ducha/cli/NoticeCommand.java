package org.ducha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ducha.Ruleset;
import org.ducha.document.Days;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.output.Mistaken;
import org.ducha.output.word.NoticeDocuments;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ducha notice}: writes to the units that answer for what fails. */
@Command(name = "notice", mixinStandardHelpOptions = true)
final class NoticeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "SNAPSHOT", descriptionKey = "help.snapshots")
  private List<Path> snapshots = List.of();

  @Option(
      names = "--reply-by",
      required = true,
      paramLabel = "YYYY-MM-DD",
      descriptionKey = "help.reply-by")
  private @Nullable String replyBy;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR|FILE.docx",
      descriptionKey = "help.notice-output")
  private @Nullable Path output;

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private CheckInputs inputs = new CheckInputs();
  @Mixin private WordTemplateFile template = new WordTemplateFile();
  @Mixin private Speech speech = new Speech();

  NoticeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LocalDate day = replyBy();
    Ruleset ruleset = rules.load(terminal);
    List<Outcome> outcomes =
        snapshots.stream().map(snapshot -> inputs.check(ruleset, snapshot)).toList();
    List<Mistake> mistakes =
        outcomes.stream()
            .filter(Refused.class::isInstance)
            .flatMap(outcome -> ((Refused) outcome).mistakes().stream())
            .distinct()
            .toList();
    terminal.err().print(Mistaken.text(mistakes, speech.language()));
    refuseToReplyTooEarly(day, outcomes);
    NoticeDocuments notices =
        new NoticeDocuments(outcomes, day, template.beside(ruleset), speech.language());
    new NoticeFiles(Objects.requireNonNull(output)).write(notices);
    terminal
        .out()
        .println(Messages.in(speech.language()).text("word.notices-made", notices.count()));
    return mistakes.isEmpty() ? 0 : Ducha.CANNOT;
  }

  private static void refuseToReplyTooEarly(LocalDate day, List<Outcome> outcomes) {
    outcomes.stream()
        .filter(Checked.class::isInstance)
        .map(outcome -> ((Checked) outcome).report().snapshot().period().lastDay())
        .filter(last -> !day.isAfter(last))
        .max(Comparator.naturalOrder())
        .ifPresent(
            last -> {
              throw new MistakesException(
                  Mistake.at(Place.of("--reply-by"), Phrase.of("word.reply-too-early"))
                      .found(day.toString())
                      .expected(Phrase.verbatim("> " + last)));
            });
  }

  private LocalDate replyBy() {
    Mistakes mistakes = new Mistakes();
    var day = Days.read(Place.of("--reply-by"), Objects.requireNonNull(replyBy), mistakes);
    mistakes.throwIfAny();
    return day.orElseThrow();
  }
}
