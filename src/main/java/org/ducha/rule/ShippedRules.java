package org.ducha.rule;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The rules that a fresh install carries beside the program. */
public final class ShippedRules {
  /** How people name them. */
  public static final String WORD = "shipped";

  private static final String FOLDER = "rules";

  private ShippedRules() {}

  /** The folder beside the one that holds the program's libraries, where there is one. */
  public static Optional<Path> folder() {
    CodeSource source = ShippedRules.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path library = Path.of(source.getLocation().toURI()).getParent();
      return Optional.ofNullable(library)
          .map(Path::getParent)
          .map(home -> home.resolve(FOLDER))
          .filter(Files::isDirectory)
          .map(ShippedRules::fromHere);
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
