package org.ducha.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.ducha.Ruleset;
import org.ducha.check.CheckRequest;
import org.ducha.check.Checker;
import org.ducha.check.Inputs;
import org.ducha.gate.GateRequest;
import org.ducha.source.SourceText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the shipped rules, with all 322 targets, take in a process that has done so before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ShippedBenchmark {
  private static final Path RULES = Path.of("rules");
  private static final OffsetDateTime AT = OffsetDateTime.parse("2024-10-20T09:00:00+08:00");
  private static final LocalDate DAY = AT.toLocalDate();

  private Ruleset rules;
  private Checker checker;
  private CheckRequest request;
  private Inputs inputs;
  private GateRequest gate;

  /** Loads everything once. */
  @Setup
  public void load() {
    rules = Ruleset.load(RULES);
    checker = rules.checker("default");
    request =
        CheckRequest.of(SourceText.read(Path.of("fixtures/illustrative/qiantang-2024-q3.yaml")));
    inputs = checker.read(request, DAY);
    gate =
        GateRequest.of(
                SourceText.read(Path.of("fixtures/gate/land-sale.yaml")),
                SourceText.read(Path.of("fixtures/gate/qiantang-2024-q3.yaml")))
            .onDay(DAY);
    rules.gate();
  }

  /** Every rule file parsed and checked, every judging rule compiled. */
  @Benchmark
  public Object build() {
    return Ruleset.load(RULES).checker("default");
  }

  /** The complete snapshot of the third quarter with its baseline and the snapshot before it. */
  @Benchmark
  public Object check() {
    return checker.check(inputs, AT);
  }

  /** The same, and the three files read. */
  @Benchmark
  public Object checkFromText() {
    return checker.check(request, AT);
  }

  /** One approval request, from its text and that of the snapshot. */
  @Benchmark
  public Object gate() {
    return rules.gate(gate);
  }
}
