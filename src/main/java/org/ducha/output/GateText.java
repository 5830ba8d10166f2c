package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import org.ducha.fact.Effect;
import org.ducha.fact.Heading;
import org.ducha.fact.Movement;
import org.ducha.fact.Standing;
import org.ducha.fact.Status;
import org.ducha.fact.Verdict;
import org.ducha.fact.Word;
import org.ducha.gate.Argument;
import org.ducha.gate.Decision;
import org.ducha.gate.DecisionSentences;
import org.ducha.gate.Moved;
import org.ducha.gate.Shown;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.Sentences;
import org.ducha.source.Place;
import picocli.CommandLine.Help.Ansi;

/** A decision as an official reads it on a terminal. */
public final class GateText {
  private final Language language;
  private final Messages messages;
  private final DecisionSentences sentences;
  private final Paint paint;

  public GateText(Language language, Ansi ansi) {
    this.language = language;
    this.messages = Messages.in(language);
    this.sentences = new DecisionSentences(language);
    this.paint = new Paint(ansi);
  }

  /**
   * The decision in lines.
   *
   * @param following whether requests were decided before it
   */
  public String write(Decision decision, boolean following) {
    List<String> lines = new ArrayList<>();
    head(decision, lines);
    lines.add(paint.status(light(decision.verdict()), "■ " + word(decision.verdict())).toString());
    lines.add("  " + sentences.of(decision));
    if (following && decision.approvedBefore().isEmpty()) {
      lines.add("  " + messages.text("gate.not-after"));
    }
    title("gate.effects", lines);
    effects(decision, lines);
    title(decision.moved().isEmpty() ? "gate.moved-none" : "gate.moved", lines);
    moved(decision, lines);
    title("gate.arguments", lines);
    arguments(decision, lines);
    return String.join("\n", lines) + "\n";
  }

  private void head(Decision decision, List<String> lines) {
    lines.add(
        paint
            .bold(
                String.join(
                    "  ",
                    decision.request().id(),
                    decision.request().title(),
                    decision.request().unit()))
            .toString());
    lines.add(
        paint
            .faint(
                messages.text(
                    "gate.head",
                    file(decision, "request"),
                    file(decision, "snapshot"),
                    decision.period().name(),
                    decision.date(),
                    decision.rules().digest().substring(0, "sha256:".length() + 12)))
            .toString());
    lines.add("");
  }

  private static String file(Decision decision, String role) {
    return decision.inputs().stream()
        .filter(input -> input.role().equals(role))
        .findFirst()
        .orElseThrow()
        .file();
  }

  private static Status light(Verdict verdict) {
    return switch (verdict) {
      case APPROVE -> Status.PASS;
      case REVIEW -> Status.WARN;
      case REJECT -> Status.FAIL;
    };
  }

  private void title(String key, List<String> lines) {
    lines.add("");
    lines.add(paint.bold(messages.text(key)).toString());
  }

  private void effects(Decision decision, List<String> lines) {
    Columns columns = new Columns("  ");
    for (Effect effect : decision.effects()) {
      Shown shown = Shown.of(effect);
      columns.row(
          paint.plain(title(effect.about())),
          paint.plain(shown.before() + " → " + shown.after()),
          paint.faint(effect.written()));
    }
    lines.addAll(columns.lines());
  }

  private void moved(Decision decision, List<String> lines) {
    Columns columns = new Columns("  ");
    decision.moved().forEach(one -> columns.row(cells(one)));
    List<String> rows = columns.lines();
    for (int i = 0; i < rows.size(); i++) {
      Moved one = decision.moved().get(i);
      lines.add(rows.get(i));
      lines.add("      " + Sentences.of(one.after(), language));
      lines.add("      " + paint.faint(places(one)));
    }
  }

  private Cell[] cells(Moved one) {
    Movement movement = one.movement();
    Shown shown = Shown.of(movement);
    Standing after = Movement.standing(movement.asWouldBe().matter());
    String limit =
        after == null
            ? movement.target().required().text()
            : Sentences.symbol(after.threshold().operator()) + Sentences.limit(after);
    return new Cell[] {
      paint.faint(movement.about().section()),
      paint.plain(title(movement.about())),
      paint.plain(shown.before() + " → " + shown.after()),
      paint.faint(limit),
      paint.status(movement.was(), word(movement.was())),
      paint.plain("→"),
      paint.status(movement.becomes(), word(movement.becomes()))
    };
  }

  private static String places(Moved one) {
    List<String> places = new ArrayList<>();
    Place place = one.after().finding().matter().place();
    if (place != null) {
      places.add(place.inFile());
    }
    places.add(one.after().rule().file() + ":" + one.after().rule().line());
    return String.join("  ", places);
  }

  private void arguments(Decision decision, List<String> lines) {
    Columns columns = new Columns("  ");
    for (Argument argument : decision.opinions()) {
      Heading about = argument.proposal().ground().about();
      columns.row(
          paint.status(light(argument.decision()), word(argument.decision())),
          paint.plain(sentences.title(argument)),
          paint.plain(about == null ? "" : title(about)),
          paint.plain(
              argument.waivers().isEmpty()
                  ? ""
                  : messages.text("gate.waived", word(argument.proposal().decision()))),
          paint.faint(argument.rule().file() + ":" + argument.rule().line()));
    }
    lines.addAll(columns.lines());
  }

  private String title(Heading heading) {
    return language == Language.ZH ? heading.title() : heading.titleEn();
  }

  private String word(Word word) {
    return messages.text(Sentences.word(word));
  }
}
