package org.ducha.bench;

import java.io.File;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** One check beside what users could pick instead, as a table for README. */
final class PeersTable {
  private static final int ROUNDS = 3;

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
   * @param micros a check took, in each iteration
   * @param kibibytes a check allocates, or NaN
   */
  record Row(String title, List<Double> micros, double kibibytes) {
    double median() {
      return micros.stream().sorted().skip(micros.size() / 2).findFirst().orElseThrow();
    }

    double least() {
      return Collections.min(micros);
    }

    Row and(Row again) {
      return new Row(
          title, Stream.of(micros, again.micros).flatMap(List::stream).toList(), kibibytes);
    }
  }

  /**
   * In rounds: a machine that does something else for a while then does not hit one of them alone.
   */
  static void main(String[] names) throws Exception {
    Map<String, Row> rows = new LinkedHashMap<>();
    String everything = System.getProperty("java.class.path");
    for (int round = 0; round < ROUNDS; round++) {
      for (Peers peer : Peers.values()) {
        if (names.length == 0 || Arrays.asList(names).contains(peer.name())) {
          System.setProperty("java.class.path", classPath(peer, everything));
          add(rows, measured(peer));
        }
      }
      if (names.length == 0) {
        NodePeers.rows().forEach(row -> add(rows, row));
      }
    }
    print(List.copyOf(rows.values()));
  }

  private static void add(Map<String, Row> rows, Row row) {
    rows.merge(row.title(), row, Row::and);
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
    List<Double> micros =
        result.getAggregatedResult().getIterationResults().stream()
            .map(iteration -> iteration.getPrimaryResult().getScore())
            .toList();
    double bytes =
        result.getSecondaryResults().entrySet().stream()
            .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
            .mapToDouble(entry -> entry.getValue().getScore())
            .findFirst()
            .orElse(Double.NaN);
    return new Row(peer.title(), micros, bytes / 1024);
  }

  private static void print(List<Row> rows) {
    double floor = rows.get(0).median();
    System.out.println();
    System.out.println(Machine.text());
    System.out.println();
    System.out.println(
        "| 100 targets, one check | median µs | least | KiB allocated | × hand-written |");
    System.out.println("|---|---:|---:|---:|---:|");
    rows.stream()
        .sorted(Comparator.comparingDouble(Row::median))
        .forEach(
            row ->
                System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %s | %s |%n",
                    row.title(),
                    row.median(),
                    row.least(),
                    Double.isNaN(row.kibibytes())
                        ? "–"
                        : String.format(Locale.ROOT, "%.0f", row.kibibytes()),
                    ratio(row.median() / floor)));
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "%.1f" : "%.0f", ratio);
  }
}
