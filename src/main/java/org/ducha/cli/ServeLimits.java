package org.ducha.cli;

import java.time.Duration;
import org.ducha.message.Phrase;
import org.ducha.server.Limits;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import picocli.CommandLine.Option;

/** What a server bears, as options say it. */
final class ServeLimits {
  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      defaultValue = "2097152",
      descriptionKey = "help.max-body")
  private int maxBody;

  @Option(
      names = "--header-time",
      paramLabel = "SECONDS",
      defaultValue = "10",
      descriptionKey = "help.header-time")
  private int headerTime;

  @Option(
      names = "--body-time",
      paramLabel = "SECONDS",
      defaultValue = "30",
      descriptionKey = "help.body-time")
  private int bodyTime;

  @Option(
      names = "--answer-time",
      paramLabel = "SECONDS",
      defaultValue = "30",
      descriptionKey = "help.answer-time")
  private int answerTime;

  @Option(
      names = "--stop-time",
      paramLabel = "SECONDS",
      defaultValue = "30",
      descriptionKey = "help.stop-time")
  private int stopTime;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "64",
      descriptionKey = "help.at-once")
  private int atOnce;

  @Option(
      names = "--at-once-per-token",
      paramLabel = "N",
      defaultValue = "32",
      descriptionKey = "help.at-once-per-token")
  private int atOncePerToken;

  Limits limits() {
    Mistakes mistakes = new Mistakes();
    within("--max-body", 1, maxBody, Limits.LARGEST_BODY, mistakes);
    within("--header-time", 1, headerTime, Limits.LONGEST_SECONDS, mistakes);
    within("--body-time", 1, bodyTime, Limits.LONGEST_SECONDS, mistakes);
    within("--answer-time", 1, answerTime, Limits.LONGEST_SECONDS, mistakes);
    within("--stop-time", 1, stopTime, Limits.LONGEST_SECONDS, mistakes);
    within("--at-once", 1, atOnce, Limits.MOST_AT_ONCE, mistakes);
    within("--at-once-per-token", 1, atOncePerToken, Limits.MOST_AT_ONCE, mistakes);
    mistakes.throwIfAny();
    return new Limits(
        maxBody,
        Duration.ofSeconds(headerTime),
        Duration.ofSeconds(bodyTime),
        Duration.ofSeconds(answerTime),
        Duration.ofSeconds(stopTime),
        atOnce,
        atOncePerToken);
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
