package org.ducha.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the rules are: {@code --rules}, else {@code DUCHA_RULES}, else beside the program. */
final class RulesFolder {
  private static final String VARIABLE = "DUCHA_RULES";
  private static final String FOLDER = "rules";

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "help.rules")
  private @Nullable Path given;

  Path path(Terminal terminal) {
    if (given != null) {
      return given;
    }
    String office = terminal.environment().get(VARIABLE);
    return office == null || office.isBlank() ? shipped().orElse(Path.of(FOLDER)) : Path.of(office);
  }

  /** The folder beside the one that holds the program's libraries. */
  private static Optional<Path> shipped() {
    CodeSource source = RulesFolder.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path library = Path.of(source.getLocation().toURI()).getParent();
      return Optional.ofNullable(library)
          .map(Path::getParent)
          .map(home -> home.resolve(FOLDER))
          .filter(Files::isDirectory)
          .map(RulesFolder::fromHere);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Relative to the working folder where it lies below it: that is how people name it. */
  private static Path fromHere(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }
}
