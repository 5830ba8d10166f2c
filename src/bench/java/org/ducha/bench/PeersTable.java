package org.ducha.bench;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** One check beside what users could pick instead, as a table for README. */
final class PeersTable {
  /**
   * What decision tables bring along changes how Drools compiles; who uses Drools alone has none of
   * it.
   */
  private static final String OF_KIE_DMN =
      ".*(kie-dmn|drools-(model-(codegen|prototype)|alphanetwork|codegen|mvel-(parser|compiler))|efesto).*";

  private PeersTable() {}

  /**
   * A line of the table.
   *
   * @param micros a check takes
   * @param error of that
   * @param kibibytes a check allocates, or NaN
   */
  record Row(String title, double micros, double error, double kibibytes) {}

  static void main(String[] names) throws Exception {
    List<Row> rows = new ArrayList<>();
    String everything = System.getProperty("java.class.path");
    for (Peers peer : Peers.values()) {
      if (names.length == 0 || Arrays.asList(names).contains(peer.name())) {
        System.setProperty("java.class.path", classPath(peer, everything));
        rows.add(measured(peer));
      }
    }
    if (names.length == 0) {
      rows.addAll(NodePeers.rows());
    }
    print(rows);
  }

  private static String classPath(Peers peer, String everything) {
    return peer == Peers.KIE_DMN
        ? everything
        : Arrays.stream(everything.split(File.pathSeparator))
            .filter(entry -> !entry.matches(OF_KIE_DMN))
            .collect(Collectors.joining(File.pathSeparator));
  }

  private static Row measured(Peers peer) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(CheckBenchmark.class.getName() + ".check")
                    .param("peer", peer.name())
                    .shouldFailOnError(true)
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    RunResult result = results.iterator().next();
    Result<?> time = result.getPrimaryResult();
    double bytes =
        result.getSecondaryResults().entrySet().stream()
            .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
            .mapToDouble(entry -> entry.getValue().getScore())
            .findFirst()
            .orElse(Double.NaN);
    return new Row(peer.title(), time.getScore(), time.getScoreError(), bytes / 1024);
  }

  private static void print(List<Row> rows) {
    double floor = rows.get(0).micros();
    System.out.println();
    System.out.println(Machine.text());
    System.out.println();
    System.out.println("| 100 targets, one check | µs | ± | KiB allocated | × hand-written |");
    System.out.println("|---|---:|---:|---:|---:|");
    rows.stream()
        .sorted(Comparator.comparingDouble(Row::micros))
        .forEach(
            row ->
                System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %s | %s |%n",
                    row.title(),
                    row.micros(),
                    row.error(),
                    Double.isNaN(row.kibibytes())
                        ? "–"
                        : String.format(Locale.ROOT, "%.0f", row.kibibytes()),
                    ratio(row.micros() / floor)));
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "%.1f" : "%.0f", ratio);
  }
}
