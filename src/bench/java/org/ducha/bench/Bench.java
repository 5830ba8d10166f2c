package org.ducha.bench;

import java.util.Arrays;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of a name. */
final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    String[] more =
        Arrays.stream(arguments).skip(1).filter(text -> !text.isBlank()).toArray(String[]::new);
    switch (arguments[0]) {
      case "Peers" -> PeersTable.main(more);
      case "Cold" -> ColdStart.main(more);
      case "Scale" -> Scaling.main(more);
      default ->
          new Runner(
                  new OptionsBuilder().include(arguments[0]).addProfiler(GCProfiler.class).build())
              .run();
    }
  }
}
