package org.ducha.output;

import java.util.List;
import java.util.Map;
import org.ducha.Ruleset;
import org.ducha.check.CheckRequest;
import org.ducha.gate.GateRequest;
import org.ducha.log.Entry;
import org.ducha.log.Kind;
import org.ducha.log.Question;
import org.ducha.message.Phrase;
import org.ducha.replay.KeptLinks;
import org.ducha.replay.Replay;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Outcome.Refused;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Asks again what was answered in JSON. */
public final class JsonReplays {
  private JsonReplays() {}

  /** How questions of each kind are asked again. */
  public static Map<Kind, Replay> all() {
    return Map.of(Kind.CHECK, JsonReplays::check, Kind.GATE, JsonReplays::gate);
  }

  private static String check(Entry entry, Ruleset ruleset) {
    Question question = entry.question();
    CheckRequest request = onSnapshot(question).withGrading(question.grading());
    return new JsonReport(question.language()).write(List.of(check(request, ruleset)));
  }

  private static String gate(Entry entry, Ruleset ruleset) {
    Question question = entry.question();
    return new GateJson(question.language())
        .write(
            ruleset.gateInOrder(
                new GateRequest(
                    question.texts("request").toList(), onSnapshot(question), question.date())));
  }

  private static Outcome check(CheckRequest request, Ruleset ruleset) {
    try {
      return new Checked(ruleset.check(request));
    } catch (MistakesException e) {
      return new Refused(request.snapshot().file(), e.mistakes());
    }
  }

  /** The snapshot with what was read beside it. */
  private static CheckRequest onSnapshot(Question question) {
    SourceText snapshot =
        question
            .text("snapshot")
            .orElseThrow(
                () ->
                    new MistakesException(
                        Mistake.at(Place.of(question.subject()), Phrase.of("log.no-snapshot"))));
    return CheckRequest.of(snapshot)
        .withBaseline(question.text("baseline"))
        .withPrevious(question.text("previous"))
        .withWaivers(question.text("waivers"))
        .withLinked(new KeptLinks(question));
  }
}
