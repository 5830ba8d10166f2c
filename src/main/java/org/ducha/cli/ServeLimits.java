package org.ducha.cli;

import java.time.Duration;
import org.ducha.message.Phrase;
import org.ducha.server.Limits;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;

/** What a server bears, as options say it. */
final class ServeLimits {
  private final Argument<Integer> maxBody;
  private final Argument<Integer> headerTime;
  private final Argument<Integer> bodyTime;
  private final Argument<Integer> answerTime;
  private final Argument<Integer> stopTime;
  private final Argument<Integer> atOnce;
  private final Argument<Integer> atOncePerToken;

  ServeLimits(Options options) {
    maxBody = options.option("--max-body", int.class, "BYTES", "help.max-body", "2097152");
    headerTime = options.option("--header-time", int.class, "SECONDS", "help.header-time", "10");
    bodyTime = options.option("--body-time", int.class, "SECONDS", "help.body-time", "30");
    answerTime = options.option("--answer-time", int.class, "SECONDS", "help.answer-time", "30");
    stopTime = options.option("--stop-time", int.class, "SECONDS", "help.stop-time", "30");
    atOnce = options.option("--at-once", int.class, "N", "help.at-once", "64");
    atOncePerToken =
        options.option("--at-once-per-token", int.class, "N", "help.at-once-per-token", "32");
  }

  Limits limits() {
    Mistakes mistakes = new Mistakes();
    within("--max-body", 1, maxBody.get(), Limits.LARGEST_BODY, mistakes);
    within("--header-time", 1, headerTime.get(), Limits.LONGEST_SECONDS, mistakes);
    within("--body-time", 1, bodyTime.get(), Limits.LONGEST_SECONDS, mistakes);
    within("--answer-time", 1, answerTime.get(), Limits.LONGEST_SECONDS, mistakes);
    within("--stop-time", 1, stopTime.get(), Limits.LONGEST_SECONDS, mistakes);
    within("--at-once", 1, atOnce.get(), Limits.MOST_AT_ONCE, mistakes);
    within("--at-once-per-token", 1, atOncePerToken.get(), Limits.MOST_AT_ONCE, mistakes);
    mistakes.throwIfAny();
    return new Limits(
        maxBody.get(),
        Duration.ofSeconds(headerTime.get()),
        Duration.ofSeconds(bodyTime.get()),
        Duration.ofSeconds(answerTime.get()),
        Duration.ofSeconds(stopTime.get()),
        atOnce.get(),
        atOncePerToken.get());
  }

  /** Tells where a number is not between two others. */
  static void within(String option, int least, int value, int most, Mistakes mistakes) {
    if (value < least || value > most) {
      mistakes.add(
          Mistake.at(Place.of(option), Phrase.of("serve.out-of-range"))
              .found(String.valueOf(value))
              .expected(Phrase.verbatim(least + " … " + most)));
    }
  }
}
