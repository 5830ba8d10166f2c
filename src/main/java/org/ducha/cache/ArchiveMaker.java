package org.ducha.cache;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Makes an archive of classes in a process of its own, behind the run that loaded them. */
public final class ArchiveMaker {
  /** A run that judged loaded this; of another, the archive would be of little use. */
  private static final String JUDGED = "org/ducha/engine/RuleSession ";

  private static final String FOLDER = "classes";
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration OLDEST = Duration.ofDays(30);

  private final Path archive;
  private final Path classes;

  private ArchiveMaker(Path archive, Path classes) {
    this.archive = archive;
    this.classes = classes;
  }

  /**
   * Makes an archive.
   *
   * @param arguments the archive, the list of classes, and the process that writes it
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new ArchiveMaker(Path.of(arguments[0]), Path.of(arguments[1]))
        .make(Long.parseLong(arguments[2]));
  }

  private void make(long writer) throws IOException, InterruptedException {
    try {
      awaitEnd(writer);
      if (isOfACheck() && lock()) {
        try {
          dump();
        } finally {
          Files.deleteIfExists(lockFile());
        }
      }
    } finally {
      Files.deleteIfExists(classes);
    }
  }

  private static void awaitEnd(long writer) throws InterruptedException {
    var process = ProcessHandle.of(writer);
    if (process.isPresent()) {
      try {
        process.get().onExit().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean isOfACheck() throws IOException {
    try (Stream<String> lines = Files.lines(classes)) {
      return lines.anyMatch(line -> (line + " ").startsWith(JUDGED));
    }
  }

  private Path lockFile() {
    return archive.resolveSibling(archive.getFileName() + ".lock");
  }

  /** Of several runs at once, one makes it. */
  private boolean lock() throws IOException {
    if (Files.exists(archive)) {
      return false;
    }
    try {
      Files.createFile(lockFile());
      return true;
    } catch (FileAlreadyExistsException e) {
      Instant since = Files.getLastModifiedTime(lockFile()).toInstant();
      if (since.plus(LONGEST).isBefore(Instant.now())) {
        Files.deleteIfExists(lockFile());
      }
      return false;
    }
  }

  private void dump() throws IOException, InterruptedException {
    Path made = archive.resolveSibling(archive.getFileName() + ".new");
    Process process =
        ClassArchive.start(
            ClassArchive.java(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + made));
    try {
      if (process != null
          && process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)
          && process.exitValue() == 0
          && Files.exists(made)) {
        Files.writeString(new ClassArchive(archive).seal(), ClassArchive.sealOf(made));
        Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
        removeOthers();
      }
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** The archives of Javas and folders that nobody used for long. */
  private void removeOthers() throws IOException {
    Path all = archive;
    while (all != null && !all.endsWith(FOLDER)) {
      all = all.getParent();
    }
    if (all == null) {
      return;
    }
    Instant oldest = Instant.now().minus(OLDEST);
    try (Stream<Path> files = Files.walk(all)) {
      for (Path seal : files.filter(file -> file.toString().endsWith(".jsa.seal")).toList()) {
        if (Files.getLastModifiedTime(seal).toInstant().isBefore(oldest)) {
          String name = seal.getFileName().toString();
          Files.deleteIfExists(seal.resolveSibling(name.substring(0, name.lastIndexOf('.'))));
          Files.deleteIfExists(seal);
        }
      }
    }
  }
}
