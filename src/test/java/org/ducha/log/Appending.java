package org.ducha.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.ducha.source.MistakesException;

/** A process of its own that appends to a log, and says of each entry when it has been kept. */
final class Appending implements AutoCloseable {
  private static final String OPENED = "opened";

  private final Process process;
  private final BufferedReader said;

  private Appending(Process process) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts one with that many threads, each of which appends so many. */
  static Appending to(String where, int threads, int each) {
    try {
      return new Appending(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Dfile.encoding=UTF-8",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Appending.class.getName(),
                  where,
                  Integer.toString(threads),
                  Integer.toString(each))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has opened the log; it goes no further before it is told to {@link #go}. */
  Appending opened() {
    try {
      assertThat(said.readLine()).isEqualTo(OPENED);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it append. */
  Appending go() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has said so much more, or has ended; what it said. */
  List<Head> next(int most) {
    List<Head> heads = new ArrayList<>();
    try {
      String line = "";
      while (heads.size() < most && (line = said.readLine()) != null) {
        // A line that its death cut short was not said.
        if (line.matches("[0-9]+ sha256:[0-9a-f]{64}")) {
          String[] words = line.split(" ", -1);
          heads.add(new Head(Long.parseLong(words[0]), words[1]));
        }
      }
      return heads;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it as {@code kill -9} does; what it had said before. */
  List<Head> kill() {
    // By its handle: the process itself would close what it has said and nobody has read.
    process.toHandle().destroyForcibly();
    List<Head> heads = next(Integer.MAX_VALUE);
    process.onExit().join();
    return heads;
  }

  int exitCode() {
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Appends. */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    int threads = Integer.parseInt(arguments[1]);
    int each = Integer.parseInt(arguments[2]);
    CountDownLatch ended = new CountDownLatch(threads);
    try (DecisionLog log = DecisionLog.open(arguments[0])) {
      System.out.println(OPENED);
      System.in.read();
      for (int i = 0; i < threads; i++) {
        new Thread(
                () -> {
                  append(log, each);
                  ended.countDown();
                })
            .start();
      }
      ended.await();
    }
  }

  private static void append(DecisionLog log, int each) {
    try {
      for (int number = 1; number <= each; number++) {
        Stored stored = log.append(Decisions.number(number));
        System.out.println(stored.id() + " " + stored.hash());
      }
    } catch (MistakesException e) {
      System.out.println(e.getMessage());
      Runtime.getRuntime().halt(1);
    }
  }
}
