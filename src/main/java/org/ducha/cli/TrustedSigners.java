package org.ducha.cli;

import java.nio.file.Path;
import java.util.List;
import org.ducha.Ruleset;
import org.ducha.Version;
import org.ducha.bundle.Trust;
import org.ducha.cache.KeptRules;
import org.ducha.engine.DrlReader;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;

/** Whose rule sets are accepted: {@code --trust}, else {@code DUCHA_TRUST}, else anybody's. */
final class TrustedSigners {
  private static final String VARIABLE = "DUCHA_TRUST";

  private final Argument<List<Path>> given;

  TrustedSigners(Options options) {
    given = options.options("--trust", Path.class, "CERT", "help.trust");
  }

  /** Loads rules that are accepted. */
  Ruleset load(Path rules, Terminal terminal) {
    return Ruleset.load(
        rules,
        terminal.clock(),
        trust(terminal),
        KeptRules.of(new DrlReader(), Version.current(), terminal.environment()));
  }

  private Trust trust(Terminal terminal) {
    List<Path> certificates = given.get();
    if (!certificates.isEmpty()) {
      return Trust.read(certificates);
    }
    String office = terminal.environment().get(VARIABLE);
    if (office == null) {
      return Trust.anything();
    }
    if (office.isBlank()) {
      throw new MistakesException(
          Mistake.at(Place.of(VARIABLE), Phrase.of("trust.no-certificate")));
    }
    return Trust.read(List.of(Path.of(office)));
  }
}
