package org.ducha.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.ducha.bundle.SigningKey;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** With which key a bundle is signed; its password never stands on the command line. */
final class Signing {
  private static final String PASSWORD = "DUCHA_KEYSTORE_PASSWORD";

  private final Argument<Path> keystore;
  private final Argument<String> alias;
  private final Argument<Path> passwordFile;

  Signing(Options options) {
    keystore = options.option("--sign", Path.class, "KEYSTORE", "help.sign");
    alias = options.option("--alias", String.class, "NAME", "help.alias");
    passwordFile = options.option("--password-file", Path.class, "FILE", "help.password-file");
  }

  /** The key, where one is named. */
  Optional<SigningKey> key(Terminal terminal) {
    if (!keystore.isGiven() && (alias.isGiven() || passwordFile.isGiven())) {
      throw new MistakesException(Mistake.at(Place.of("--sign"), Phrase.of("sign.no-key-store")));
    }
    return keystore
        .optional()
        .map(
            file ->
                SigningKey.read(
                    file, alias.optional().orElse(null), password(terminal), terminal.clock()));
  }

  private char[] password(Terminal terminal) {
    Optional<Path> file = passwordFile.optional();
    String password =
        file.map(given -> SourceText.read(given).text().lines().findFirst().orElse(""))
            .orElseGet(() -> terminal.environment().getOrDefault(PASSWORD, ""));
    if (password.isEmpty()) {
      String place = file.map(SourceText::nameOf).orElse(PASSWORD);
      throw new MistakesException(
          Mistake.at(Place.of(place), Phrase.of("sign.no-password"))
              .expected(Phrase.verbatim(PASSWORD + " · --password-file")));
    }
    return password.toCharArray();
  }
}
