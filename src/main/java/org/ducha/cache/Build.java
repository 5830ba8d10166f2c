package org.ducha.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.Optional;

/** What is running: this build of ducha on this Java. What another one kept is not used. */
final class Build {
  private Build() {}

  /** A name for it that can be part of a file name; empty where it is not installed as a jar. */
  static Optional<String> id(String version) {
    CodeSource source = Build.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = Path.of(source.getLocation().toURI());
      BasicFileAttributes found = Files.readAttributes(jar, BasicFileAttributes.class);
      return found.isRegularFile() ? Optional.of(id(version, found)) : Optional.empty();
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String id(String version, BasicFileAttributes jar) {
    String id =
        version
            + "-"
            + Long.toHexString(jar.lastModifiedTime().toMillis())
            + Long.toHexString(jar.size())
            + "-"
            + System.getProperty("java.version");
    return id.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
