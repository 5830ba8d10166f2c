package org.ducha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

/** {@code ducha notice}: writes to the units that answer for what fails. */
final class NoticeCommand extends Subcommand {
  private final Argument<List<Path>> snapshots =
      options.parameters(Path.class, "1..*", "SNAPSHOT", "help.snapshots");

  private final Argument<String> replyBy =
      options.required("--reply-by", String.class, "YYYY-MM-DD", "help.reply-by");

  private final Argument<Path> output =
      options.required("--output", Path.class, "DIR|FILE.docx", "help.notice-output");

  private final RulesFolder rules = new RulesFolder(options);
  private final CheckInputs inputs = new CheckInputs(options);
  private final WordTemplateFile template = new WordTemplateFile(options);
  private final Speech speech = new Speech(options);

  NoticeCommand(Terminal terminal) {
    super("notice", terminal);
  }

  @Override
  public Integer call() {
    LocalDate day = replyBy();
    Ruleset ruleset = rules.load(terminal);
    List<Outcome> outcomes =
        snapshots.get().stream().map(snapshot -> inputs.check(ruleset, snapshot)).toList();
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
    new NoticeFiles(output.get()).write(notices);
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
    var day = Days.read(Place.of("--reply-by"), replyBy.get(), mistakes);
    mistakes.throwIfAny();
    return day.orElseThrow();
  }
}
