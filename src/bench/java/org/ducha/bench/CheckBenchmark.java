package org.ducha.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One check of 100 threshold targets, by everybody who can do it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class CheckBenchmark {
  static final int TARGETS = 100;
  static final int SNAPSHOTS = 64;

  @Param private Peers peer;
  private Peer judging;
  private int next;

  /** Makes it judge every snapshot as the floor does, before anything is measured. */
  @Setup
  public void prepare() {
    judging = peer.of(Workload.of(TARGETS, SNAPSHOTS));
  }

  /** Another snapshot each time. */
  @Benchmark
  public Object check() {
    next = (next + 1) % SNAPSHOTS;
    return judging.check(next);
  }
}
