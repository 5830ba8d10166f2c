package org.ducha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.ducha.Ruleset;
import org.ducha.check.CheckRequest;
import org.ducha.check.Checker;
import org.ducha.check.Inputs;
import org.ducha.source.SourceText;

/** Builds rules of so many targets and checks with them, in a process of its own. */
final class TargetScale {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2024-10-20T09:00:00+08:00");
  private static final long WARM = 24_000_000_000L;

  private TargetScale() {}

  public static void main(String[] arguments) throws IOException {
    int targets = Integer.parseInt(arguments[0]);
    Workload work = Workload.of(targets, 1);
    Path folder = Files.createTempDirectory("ducha-scale");
    DuchaRules.write(folder, work.goals());
    String yaml = DuchaRules.yaml(work.snapshots().get(0));
    double build = nanos(() -> Ruleset.load(folder).checker("default"));
    Checker checker = Ruleset.load(folder).checker("default");
    Inputs inputs =
        checker.read(CheckRequest.of(SourceText.of("snapshot.yaml", yaml)), AT.toLocalDate());
    double check = nanos(() -> checker.check(inputs, AT));
    System.out.printf(
        Locale.ROOT,
        "| %d | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
        targets,
        build / 1e6,
        build / 1e3 / targets,
        check / 1e3,
        check / targets,
        Launch.peak(ProcessHandle.current().pid()));
    Folders.delete(folder);
  }

  /** The mean of the second half of what fits into half a minute, and of one at least. */
  private static double nanos(Runnable work) {
    long start = System.nanoTime();
    long half = 0;
    int counted = 0;
    while (System.nanoTime() - start < WARM || counted == 0) {
      boolean warm = System.nanoTime() - start >= WARM / 2;
      if (warm && half == 0) {
        half = System.nanoTime();
      }
      work.run();
      counted += warm ? 1 : 0;
    }
    return (System.nanoTime() - half) / (double) counted;
  }
}
