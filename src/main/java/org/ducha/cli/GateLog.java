package org.ducha.cli;

import java.util.List;
import java.util.Optional;
import org.ducha.Ruleset;
import org.ducha.gate.GateOutcome;
import org.ducha.gate.GateRequest;
import org.ducha.log.DecisionLog;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.recorder.RecordedGate;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;

/**
 * Where decisions are kept, if anywhere: {@code --log}, else {@code DUCHA_LOG}; and who asked:
 * {@code --asked-by}, else {@code DUCHA_ASKED_BY}, else whoever is logged in.
 */
final class GateLog {
  private static final String ASKED_BY = "--asked-by";
  private static final String ASKER = "DUCHA_ASKED_BY";

  private final Argument<String> given;
  private final Argument<String> askedBy;

  GateLog(Options options) {
    given = options.option("--log", String.class, "FILE|URL", "help.gate-log");
    askedBy = options.option(ASKED_BY, String.class, "NAME", "help.asked-by");
  }

  /** What decides requests. */
  interface Deciding extends AutoCloseable {
    /** Decides them in their order. */
    List<GateOutcome> decide(Ruleset ruleset, GateRequest request);

    @Override
    default void close() {}
  }

  /** What decides and, where there is a log, gives back only what that has kept. */
  Deciding open(Terminal terminal, Language language, Mistakes mistakes) {
    try {
      Optional<String> where = LogPlace.named(given, terminal);
      if (where.isPresent()) {
        return keeping(terminal, who(terminal), language, DecisionLog.open(where.get()));
      }
      refuseAsker();
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
    }
    return Ruleset::gateInOrder;
  }

  private static Deciding keeping(
      Terminal terminal, String who, Language language, DecisionLog log) {
    RecordedGate gate = new RecordedGate(log, terminal.clock(), who, language);
    return new Deciding() {
      @Override
      public List<GateOutcome> decide(Ruleset ruleset, GateRequest request) {
        return gate.decide(ruleset, request);
      }

      @Override
      public void close() {
        log.close();
      }
    };
  }

  private void refuseAsker() {
    if (askedBy.isGiven()) {
      throw new MistakesException(
          Mistake.at(Place.of(ASKED_BY), Phrase.of("log.nowhere"))
              .expected(Phrase.verbatim("--log, DUCHA_LOG")));
    }
  }

  private String who(Terminal terminal) {
    String who =
        askedBy
            .optional()
            .orElseGet(
                () ->
                    terminal
                        .environment()
                        .getOrDefault(ASKER, System.getProperty("user.name", "")));
    if (who.isBlank()) {
      throw new MistakesException(Mistake.at(Place.of(ASKED_BY), Phrase.of("log.no-asker")));
    }
    return who.strip();
  }
}
