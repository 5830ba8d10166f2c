package org.ducha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ducha.fact.Course.Past;
import org.ducha.fact.Reason;
import org.ducha.fact.Stage;
import org.ducha.fact.Standing;
import org.ducha.fact.Target;
import org.ducha.fact.Threshold;
import org.ducha.fact.Word;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.quantity.Quantity;

/** Says in sentences what earlier periods add to a finding. */
public final class FollowUpSentences {
  private static final int FEW_DECIMALS = 2;

  private FollowUpSentences() {}

  /** All that is worth saying; empty where nothing is. */
  public static String of(FollowUp followUp, Language language) {
    List<Phrase> parts = new ArrayList<>();
    turn(followUp, language).ifPresent(parts::add);
    if (followUp.course().behindInARow() > 1) {
      parts.add(Phrase.of("follow.row", followUp.course().behindInARow()));
    }
    followUp
        .revision()
        .map(
            revision ->
                Phrase.of(
                    "follow.revised",
                    actual(revision.before(), language),
                    actual(followUp.course().now(), language)))
        .ifPresent(parts::add);
    level(followUp).ifPresent(parts::add);
    forecast(followUp).ifPresent(parts::add);
    return String.join(
        language == Language.EN ? " " : "", parts.stream().map(part -> part.in(language)).toList());
  }

  private static Optional<Phrase> turn(FollowUp followUp, Language language) {
    return followUp
        .turn()
        .filter(turn -> turn != Turn.UNCHANGED)
        .map(
            turn ->
                Phrase.of(
                    "follow.turn",
                    Sentences.word(turn),
                    from(followUp.turnedFrom().orElseThrow(), language)));
  }

  /** The light of what was not reported says nothing of what a light turned from. */
  private static String from(Past past, Language language) {
    return past.reason() == Reason.MISSING ? actual(past, language) : found(past, language);
  }

  /** What was found in a period: the light, and the figure or stage. */
  public static String found(Past past, Language language) {
    return Sentences.word(past.status()).in(language) + " " + actual(past, language);
  }

  /** The figure or stage of a period. */
  public static String actual(Past past, Language language) {
    if (past.actual() == null) {
      return Phrase.of("follow.nothing").in(language);
    }
    return Word.find(Stage.class, past.actual())
        .map(stage -> Sentences.word(stage).in(language))
        .orElse(past.actual());
  }

  private static Optional<Phrase> level(FollowUp followUp) {
    Optional<ListedItem> item = followUp.item();
    if (item.isPresent() && !item.get().isOpen()) {
      return Optional.of(Phrase.of("follow.closed", item.get().number(), item.get().opened()));
    }
    return followUp
        .level()
        .map(
            level ->
                item.isPresent()
                    ? Phrase.of(
                        "follow.listed",
                        Sentences.word(level),
                        item.get().number(),
                        item.get().opened())
                    : Phrase.of("follow.level", Sentences.word(level)));
  }

  /** Where the year would end, and what it still takes. */
  public static Optional<Phrase> forecast(FollowUp followUp) {
    return followUp
        .forecast()
        .map(
            forecast -> {
              Target target = (Target) followUp.course().promise();
              Phrase comesTo =
                  Phrase.of(
                      "forecast." + forecast.method().word(),
                      atYearEnd(followUp),
                      Phrase.of(forecast.kept() ? "forecast.kept" : "forecast.not-kept"),
                      Sentences.limit(target.operator(), target.required().text()));
              return forecast
                  .needed()
                  .map(
                      needed ->
                          Phrase.of(
                              "forecast.needed",
                              comesTo,
                              forecast.months(),
                              Digits.of(needed),
                              Digits.of(forecast.perMonth())))
                  .orElse(comesTo);
            });
  }

  /** The figure of a forecast with digits that show on which side of the target it is. */
  public static String atYearEnd(FollowUp followUp) {
    Forecast forecast = followUp.forecast().orElseThrow();
    Target target = (Target) followUp.course().promise();
    Quantity shown = forecast.atYearEnd();
    int decimals = shown.unit().dimension().isCounted() ? 0 : FEW_DECIMALS;
    Standing standing = (Standing) Objects.requireNonNull(followUp.course().finding().matter());
    return standing
        .amount()
        .said(new Threshold(target.operator(), target.required()).shown(shown, decimals));
  }
}
