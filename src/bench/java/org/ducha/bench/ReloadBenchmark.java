package org.ducha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ducha.Ruleset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the shipped rules take to load in a process that has done so before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ReloadBenchmark {
  private Path folder;
  private Ruleset loaded;
  private int edits;

  /** Copies the shipped rules. */
  @Setup
  public void copy() throws IOException {
    folder = Files.createTempDirectory("rules");
    Path rules = Path.of("rules");
    try (Stream<Path> files = Files.walk(rules)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(rules.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    loaded = Ruleset.load(folder);
    loaded.checker("default");
  }

  /** Changes a target, so that there is something to reload. */
  @Setup(Level.Invocation)
  public void edit() throws IOException {
    Path targets = folder.resolve("2024/01-expected-targets.drl");
    String text = Files.readString(targets);
    Files.writeString(
        targets,
        text.replaceAll("atLeast\\( \"5\\.\\d+%\"", "atLeast( \"5." + edits++ % 9 + "1%\""));
  }

  /** The full set, every file parsed and every judging rule compiled. */
  @Benchmark
  public Object loadAll() {
    return Ruleset.load(folder).checker("default");
  }

  /** The same after an edit of a target, as a followed rule set reloads it. */
  @Benchmark
  public Object reloadAfterAnEdit() {
    loaded = loaded.reloaded();
    return loaded.checker("default");
  }
}
