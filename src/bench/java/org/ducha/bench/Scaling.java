package org.ducha.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How the cost grows with the targets, and with the snapshots of one run. */
final class Scaling {
  private static final Path INSTALLED = Path.of("target/ducha/bin/ducha").toAbsolutePath();
  private static final List<Integer> TARGETS = List.of(10, 100, 1000, 10_000);
  private static final List<Integer> SNAPSHOTS = List.of(1, 100, 10_000);

  /** So many take some minutes where each has few figures. */
  private static final List<Integer> MANY = List.of(10_000, 1_000_000);

  private static final int FEW_FIGURES = 10;
  private static final int MOST_ARGUMENTS = 1000;
  private static final Path CACHE = Folders.BENCH.resolve("cache-scale");
  private static final Map<String, String> CACHED = Map.of("DUCHA_CACHE", CACHE.toString());

  private Scaling() {}

  /** At most so many snapshots, when somebody has no time for a million. */
  static void main(String[] arguments) throws IOException, InterruptedException {
    int most = arguments.length == 0 ? Integer.MAX_VALUE : Integer.parseInt(arguments[0]);
    Files.createDirectories(Folders.BENCH);
    System.out.println(Machine.text());
    targets();
    snapshots(CheckBenchmark.TARGETS, SNAPSHOTS.stream().filter(of -> of <= most).toList());
    snapshots(FEW_FIGURES, MANY.stream().filter(of -> of <= most).toList());
  }

  private static void targets() throws IOException, InterruptedException {
    System.out.println();
    System.out.println(
        "| targets | build ms | µs per target | one check µs | ns per target | peak MiB |");
    System.out.println("|---:|---:|---:|---:|---:|---:|");
    for (int number : TARGETS) {
      Process process =
          new ProcessBuilder(
                  "java",
                  "-cp",
                  System.getProperty("java.class.path"),
                  TargetScale.class.getName(),
                  String.valueOf(number))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader lines = process.inputReader()) {
        lines.lines().forEach(System.out::println);
      }
      process.waitFor();
    }
  }

  private static void snapshots(int figures, List<Integer> numbers)
      throws IOException, InterruptedException {
    Workload work = Workload.of(figures, CheckBenchmark.SNAPSHOTS);
    Path rules = Folders.BENCH.resolve("rules-" + figures);
    Folders.delete(rules);
    DuchaRules.write(rules, work.goals());
    System.out.println();
    System.out.println(
        "| snapshots of %d figures | given as | seconds | ms per snapshot | peak MiB | exit |"
            .formatted(figures));
    System.out.println("|---:|---|---:|---:|---:|---:|");
    keepClasses(rules, lines(work, 1));
    for (int number : numbers) {
      if (number <= MOST_ARGUMENTS) {
        Path folder = files(work, number);
        List<String> files = Folders.filesIn(folder).stream().map(Path::toString).toList();
        row(number, "YAML files", command(rules, files), CACHED);
        row(number, "a folder of YAML files", command(rules, List.of(folder.toString())), CACHED);
        Folders.delete(folder);
      }
      Path lines = lines(work, number);
      List<String> command = command(rules, List.of(lines.toString()));
      row(number, "NDJSON", command, CACHED);
      if (number == 10_000) {
        row(number, "NDJSON, one core", onOneCore(command), CACHED);
      }
      Files.delete(lines);
    }
  }

  /** What the command keeps from its first run is made behind it, and would disturb the others. */
  private static void keepClasses(Path rules, Path lines) throws IOException, InterruptedException {
    Folders.delete(CACHE);
    new Launch("first", command(rules, List.of(lines.toString()))).with(CACHED).watched();
    Folders.await(CACHE, ".seal");
  }

  private static List<String> command(Path rules, List<String> snapshots) {
    List<String> command = new ArrayList<>(List.of(INSTALLED.toString(), "check"));
    command.addAll(snapshots);
    command.addAll(List.of("--rules", rules.toString()));
    return command;
  }

  private static List<String> onOneCore(List<String> command) {
    return Stream.concat(Stream.of("taskset", "-c", "0"), command.stream()).toList();
  }

  private static Path files(Workload work, int number) throws IOException {
    Path folder = Folders.BENCH.resolve("snapshots-" + number);
    Folders.delete(folder);
    Files.createDirectories(folder);
    for (int i = 0; i < number; i++) {
      Files.writeString(
          folder.resolve("%07d.yaml".formatted(i)), DuchaRules.yaml(figures(work, i)));
    }
    return folder;
  }

  private static Path lines(Workload work, int number) throws IOException {
    Path file = Folders.BENCH.resolve("snapshots-" + number + ".ndjson");
    List<String> lines = work.snapshots().stream().map(DuchaRules::json).toList();
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < number; i++) {
        out.write(lines.get(i % lines.size()));
      }
    }
    return file;
  }

  private static Map<String, BigDecimal> figures(Workload work, int snapshot) {
    return work.snapshots().get(snapshot % work.snapshots().size());
  }

  /** Exit code 3 tells that a way of giving snapshots is not there. */
  private static void row(
      int number, String way, List<String> command, Map<String, String> environment) {
    Launch.Run run = new Launch(way, command).with(environment).watched();
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.2f | %.3f | %.0f | %d |%n",
        number,
        way,
        run.millis() / 1000,
        run.millis() / number,
        run.peakMebibytes(),
        run.exit());
  }
}
