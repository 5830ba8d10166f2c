package org.ducha.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ducha.fact.Basis;
import org.ducha.fact.Defect;
import org.ducha.fact.Effect;
import org.ducha.fact.Ground;
import org.ducha.fact.Heading;
import org.ducha.fact.Movement;
import org.ducha.fact.Request;
import org.ducha.fact.Standing;
import org.ducha.fact.Verdict;
import org.ducha.fact.Waiver;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.report.Sentences;

/** Says what was decided and why, for the form that the request came on. */
public final class DecisionSentences {
  private final Language language;
  private final Messages messages;

  public DecisionSentences(Language language) {
    this.language = language;
    this.messages = Messages.in(language);
  }

  /** The decision and what made it so, figures and targets included. */
  public String of(Decision decision) {
    List<String> parts = new ArrayList<>();
    parts.add(ended(messages.text("gate.verdict-" + decision.verdict().word())));
    Map<String, List<String>> byRule = new LinkedHashMap<>();
    for (Argument argument : decision.decisive()) {
      byRule
          .computeIfAbsent(title(argument), title -> new ArrayList<>())
          .addAll(grounds(argument, decision));
    }
    byRule.forEach(
        (title, grounds) ->
            parts.add(
                ended(
                    grounds.isEmpty()
                        ? title
                        : messages.text("gate.because", title, joined(grounds)))));
    decision.waivers().forEach(waiver -> parts.add(Sentences.waived(waiver).in(language)));
    decision.expired().forEach(waiver -> parts.add(expired(waiver)));
    if (!decision.approvedBefore().isEmpty()) {
      parts.add(
          messages.text(
              "gate.after-approved", String.join(separator(), decision.approvedBefore())));
    }
    return String.join(language == Language.ZH ? "" : " ", parts);
  }

  /** What a rule said, and of what. */
  public String reason(Argument argument, Decision decision) {
    List<String> grounds = grounds(argument, decision);
    return ended(
        grounds.isEmpty()
            ? title(argument)
            : messages.text("gate.because", title(argument), joined(grounds)));
  }

  /** What a rule is called. */
  public String title(Argument argument) {
    return language == Language.ZH ? argument.rule().name() : argument.titleEn();
  }

  /** What the rule speaks of; of a request that is approved, everything that it moves. */
  private List<String> grounds(Argument argument, Decision decision) {
    Ground ground = argument.proposal().ground();
    return ground instanceof Request && decision.verdict() == Verdict.APPROVE
        ? decision.moved().stream().map(moved -> ground(moved.movement())).toList()
        : List.of(ground(ground));
  }

  private String ground(Ground ground) {
    if (ground instanceof Movement movement) {
      return movement(movement);
    }
    if (ground instanceof Effect effect) {
      Shown shown = Shown.of(effect);
      return messages.text(
          "gate.ground-effect",
          title(effect.about()),
          shown.before(),
          shown.after(),
          effect.written());
    }
    if (ground instanceof Defect defect) {
      return messages.text(
          "gate.ground-defect", title(defect.about()), Sentences.why(defect.finding(), language));
    }
    if (ground instanceof Basis basis) {
      return messages.text("gate.ground-basis", basis.period().name(), basis.day());
    }
    if (ground instanceof Request request) {
      return messages.text("gate.ground-request", request.unit(), request.title());
    }
    Heading about = Objects.requireNonNull(ground.about());
    return messages.text("gate.ground-underived", title(about));
  }

  private String movement(Movement movement) {
    Standing limit = Movement.standing(movement.asWouldBe().matter());
    Shown shown = Shown.of(movement);
    String required =
        limit == null
            ? messages.text(
                Sentences.limit(movement.target().operator(), movement.target().required().text()))
            : messages.text(Sentences.limit(limit.threshold().operator(), Sentences.limit(limit)));
    Phrase light =
        movement.was() == movement.becomes()
            ? Phrase.of("gate.light-stays", Sentences.word(movement.becomes()))
            : Phrase.of(
                "gate.light-turns",
                Sentences.word(movement.was()),
                Sentences.word(movement.becomes()));
    return messages.text(
        "gate.ground-movement",
        title(movement.about()),
        shown.before(),
        shown.after(),
        required,
        light);
  }

  private String title(Heading heading) {
    return language == Language.ZH ? heading.title() : heading.titleEn();
  }

  private String expired(Waiver waiver) {
    return messages.text("why.waiver-expired", waiver.document(), waiver.to());
  }

  private String joined(List<String> parts) {
    return String.join(language == Language.ZH ? "；" : "; ", parts);
  }

  private String separator() {
    return language == Language.ZH ? "、" : ", ";
  }

  private String ended(String text) {
    String end = language == Language.ZH ? "。" : ".";
    return text.endsWith(end) ? text : text + end;
  }
}
