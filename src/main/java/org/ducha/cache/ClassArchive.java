package org.ducha.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
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
import org.jspecify.annotations.Nullable;

/**
 * The archive of classes that the launcher has the next run map instead of loading them: the run
 * that found none noted what it loaded, and the archive is made behind it, when it is over.
 *
 * <p>One that is damaged, or does not fit any more, is gone with the run that finds it, and made
 * anew.
 */
public final class ClassArchive {
  private static final String ARCHIVE = "ducha.archive";
  private static final String CLASSES = "ducha.classes";
  private static final Duration DAY = Duration.ofDays(1);

  private final Path archive;

  ClassArchive(Path archive) {
    this.archive = archive;
  }

  /** Looks, beside the work of this run, whether the archive that it maps fits it. */
  public static void inspect(Map<String, String> environment) {
    if (System.getProperty(CLASSES) == null) {
      at(ARCHIVE, environment)
          .ifPresent(
              path -> {
                Thread thread = new Thread(new ClassArchive(path)::removeUnlessFitting, "archive");
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

  /** The launcher compares the bytes before Java sees them; whether they fit is looked at here. */
  private void removeUnlessFitting() {
    try {
      if (!Files.exists(archive)) {
        return;
      }
      List<String> lines = Files.exists(seal()) ? Files.readAllLines(seal()) : List.of();
      if (lines.size() < 2 || !lines.get(1).equals(stamp(archive))) {
        Files.deleteIfExists(archive);
        Files.deleteIfExists(seal());
      } else if (Files.getLastModifiedTime(seal()).toInstant().plus(DAY).isBefore(Instant.now())) {
        Files.setLastModifiedTime(seal(), FileTime.from(Instant.now()));
      }
    } catch (IOException e) {
      // Another run is about to replace it.
    }
  }

  /** The file that an archive is recognized by. */
  Path seal() {
    return archive.resolveSibling(archive.getFileName() + ".seal");
  }

  /**
   * What an archive is recognized by: a line for the launcher, as {@code cksum} writes it, and one
   * for the Java and the jars that it is of.
   */
  static String sealOf(Path archive) throws IOException {
    return Cksum.of(archive) + "\n" + stamp(archive) + "\n";
  }

  private static String stamp(Path archive) throws IOException {
    CRC32 stamp = new CRC32();
    BasicFileAttributes found = Files.readAttributes(archive, BasicFileAttributes.class);
    stamp.update((found.size() + " " + found.lastModifiedTime().toMillis()).getBytes(UTF_8));
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      add(stamp, Path.of(jar));
    }
    return System.getProperty("java.vm.version") + " " + Long.toHexString(stamp.getValue());
  }

  private static void add(CRC32 stamp, Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    String text = file + " " + found.size() + " " + found.lastModifiedTime().toMillis() + "\n";
    stamp.update(text.getBytes(UTF_8));
  }
}
