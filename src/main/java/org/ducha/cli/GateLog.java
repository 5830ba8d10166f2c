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
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where decisions are kept, if anywhere: {@code --log}, else {@code DUCHA_LOG}; and who asked:
 * {@code --asked-by}, else {@code DUCHA_ASKED_BY}, else whoever is logged in.
 */
final class GateLog {
  private static final String ASKED_BY = "--asked-by";
  private static final String ASKER = "DUCHA_ASKED_BY";

  @Option(names = "--log", paramLabel = "FILE|URL", descriptionKey = "help.gate-log")
  private @Nullable String given;

  @Option(names = ASKED_BY, paramLabel = "NAME", descriptionKey = "help.asked-by")
  private @Nullable String askedBy;

  /** Decides requests; where there is a log, only what it has kept is given back. */
  List<GateOutcome> decide(
      Terminal terminal, Ruleset ruleset, GateRequest request, Language language) {
    Optional<String> where = LogPlace.named(given, terminal);
    if (where.isEmpty()) {
      refuseAsker();
      return ruleset.gateInOrder(request);
    }
    String who = who(terminal);
    if (request.requests().isEmpty()) {
      return List.of();
    }
    try (DecisionLog log = DecisionLog.open(where.get())) {
      return new RecordedGate(log, terminal.clock()).decide(ruleset, request, who, language);
    }
  }

  private void refuseAsker() {
    if (askedBy != null) {
      throw new MistakesException(
          Mistake.at(Place.of(ASKED_BY), Phrase.of("log.nowhere"))
              .expected(Phrase.verbatim("--log, DUCHA_LOG")));
    }
  }

  private String who(Terminal terminal) {
    String who =
        askedBy != null
            ? askedBy
            : terminal.environment().getOrDefault(ASKER, System.getProperty("user.name", ""));
    if (who.isBlank()) {
      throw new MistakesException(Mistake.at(Place.of(ASKED_BY), Phrase.of("log.no-asker")));
    }
    return who.strip();
  }
}
