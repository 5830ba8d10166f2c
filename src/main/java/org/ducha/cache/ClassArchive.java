package org.ducha.cache;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The archive of classes that the launcher has the next run map instead of loading them: the run
 * that found none noted what it loaded, and the archive is made behind it, when it is over.
 *
 * <p>Java itself looks whether an archive is whole and fits; one that is not is gone with the run
 * that finds it, and made anew.
 */
public final class ClassArchive {
  private static final String ARCHIVE = "ducha.archive";
  private static final String CLASSES = "ducha.classes";
  private static final Duration DAY = Duration.ofDays(1);

  private final Path archive;

  ClassArchive(Path archive) {
    this.archive = archive;
  }

  /** Looks, beside the work of this run, whether the archive that it maps is as it was made. */
  public static void inspect(Map<String, String> environment) {
    if (System.getProperty(CLASSES) == null) {
      at(ARCHIVE, environment)
          .ifPresent(
              path -> {
                Thread thread = new Thread(new ClassArchive(path)::removeUnlessWhole, "archive");
                thread.setDaemon(true);
                thread.start();
              });
    }
  }

  /** Has the archive made of the classes that this run noted, if it noted any. */
  public static void make(Map<String, String> environment) {
    Optional<Path> archive = at(ARCHIVE, environment);
    Optional<Path> classes = at(CLASSES, environment);
    if (archive.isPresent() && classes.isPresent()) {
      List<String> command = new ArrayList<>(java());
      command.addAll(
          List.of(
              ArchiveMaker.class.getName(),
              archive.get().toString(),
              classes.get().toString(),
              String.valueOf(ProcessHandle.current().pid())));
      start(command);
    }
  }

  /** What a property names, where it lies in the folder of the cache. */
  private static Optional<Path> at(String property, Map<String, String> environment) {
    String given = System.getProperty(property);
    return given == null
        ? Optional.empty()
        : CacheFolder.of(environment)
            .map(ClassArchive::whole)
            .flatMap(
                folder -> Optional.of(whole(Path.of(given))).filter(at -> at.startsWith(folder)));
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** This Java with the classes of this run. */
  static List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(options));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    return command;
  }

  /** Starts a process that nobody sees or waits for; nothing where that cannot be done. */
  static @Nullable Process start(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      return null;
    }
  }

  private void removeUnlessWhole() {
    try {
      if (!Files.exists(archive)) {
        return;
      }
      Path sum = sumFile();
      if (!Files.exists(sum) || !Files.readString(sum).equals(sum(archive))) {
        Files.deleteIfExists(archive);
        Files.deleteIfExists(sum);
      } else if (Files.getLastModifiedTime(archive).toInstant().plus(DAY).isBefore(Instant.now())) {
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
      }
    } catch (IOException e) {
      // Another run is about to replace it.
    }
  }

  Path sumFile() {
    return archive.resolveSibling(archive.getFileName() + ".sum");
  }

  /** What an archive is recognized by: its bytes, the Java it is for and the jars it is of. */
  static String sum(Path archive) throws IOException {
    CRC32 content = new CRC32();
    byte[] buffer = new byte[1 << 16];
    try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(archive), content)) {
      while (in.read(buffer) >= 0) {
        continue;
      }
    }
    return content.getValue()
        + " "
        + Files.size(archive)
        + " "
        + System.getProperty("java.vm.version")
        + " "
        + Long.toHexString(jars());
  }

  private static long jars() throws IOException {
    CRC32 jars = new CRC32();
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      BasicFileAttributes found = Files.readAttributes(Path.of(jar), BasicFileAttributes.class);
      String stamp = jar + " " + found.size() + " " + found.lastModifiedTime().toMillis();
      jars.update(stamp.getBytes(StandardCharsets.UTF_8));
    }
    return jars.getValue();
  }
}
