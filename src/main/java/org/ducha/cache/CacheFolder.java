package org.ducha.cache;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folder in which the command keeps things: {@code DUCHA_CACHE}, else {@code ducha} in the
 * user's folder for caches. One that somebody else could have written to is not used.
 */
public final class CacheFolder {
  private static final String VARIABLE = "DUCHA_CACHE";
  private static final String NONE = "off";
  private static final Set<PosixFilePermission> OWN =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private CacheFolder() {}

  /** The folder, which is there then; empty where there is none that can be used. */
  public static Optional<Path> of(Map<String, String> environment) {
    try {
      Optional<Path> folder = named(environment);
      if (folder.isPresent() && !isOwn(folder.get())) {
        return Optional.empty();
      }
      return folder;
    } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> named(Map<String, String> environment) {
    String given = environment.getOrDefault(VARIABLE, "");
    if (!given.isBlank()) {
      return given.equals(NONE) ? Optional.empty() : Optional.of(Path.of(given));
    }
    return user(environment, "XDG_CACHE_HOME", "ducha")
        .or(() -> user(environment, "LOCALAPPDATA", "ducha/cache"))
        .or(() -> user(environment, "HOME", ".cache/ducha"));
  }

  private static Optional<Path> user(
      Map<String, String> environment, String variable, String folder) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(value -> Path.of(value, folder))
        .filter(Path::isAbsolute);
  }

  private static boolean isOwn(Path folder) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!posix) {
      Files.createDirectories(folder);
      return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }
    PosixFileAttributeView view =
        Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    PosixFileAttributes found;
    try {
      found = view.readAttributes();
    } catch (FileSystemException missing) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWN));
      found = view.readAttributes();
    }
    return found.isDirectory()
        && OWN.containsAll(found.permissions())
        && found.owner().getName().equals(System.getProperty("user.name"));
  }
}
