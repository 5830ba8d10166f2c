package org.ducha.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.ducha.bundle.SigningKey;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With which key a bundle is signed; its password never stands on the command line. */
final class Signing {
  private static final String PASSWORD = "DUCHA_KEYSTORE_PASSWORD";

  @Option(names = "--sign", paramLabel = "KEYSTORE", descriptionKey = "help.sign")
  private @Nullable Path keystore;

  @Option(names = "--alias", paramLabel = "NAME", descriptionKey = "help.alias")
  private @Nullable String alias;

  @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "help.password-file")
  private @Nullable Path passwordFile;

  /** The key, where one is named. */
  Optional<SigningKey> key(Terminal terminal) {
    if (keystore != null) {
      return Optional.of(SigningKey.read(keystore, alias, password(terminal), terminal.clock()));
    }
    if (alias != null || passwordFile != null) {
      throw new MistakesException(Mistake.at(Place.of("--sign"), Phrase.of("sign.no-key-store")));
    }
    return Optional.empty();
  }

  private char[] password(Terminal terminal) {
    String password =
        passwordFile == null
            ? terminal.environment().getOrDefault(PASSWORD, "")
            : SourceText.read(passwordFile).text().lines().findFirst().orElse("");
    if (password.isEmpty()) {
      String place = passwordFile == null ? PASSWORD : SourceText.nameOf(passwordFile);
      throw new MistakesException(
          Mistake.at(Place.of(place), Phrase.of("sign.no-password"))
              .expected(Phrase.verbatim(PASSWORD + " · --password-file")));
    }
    return password.toCharArray();
  }
}
