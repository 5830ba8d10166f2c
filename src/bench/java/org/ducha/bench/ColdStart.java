package org.ducha.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** How long whole processes take, and how much memory: ducha beside a JVM that only reads YAML. */
final class ColdStart {
  private static final int ROUNDS = 15;
  private static final int WATCHED = 3;
  private static final Path INSTALLED = Path.of("target/ducha").toAbsolutePath();
  private static final String CACHE = "DUCHA_CACHE";
  private static final String SHORT = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
  private static final List<String> SNAPSHOTS =
      Stream.of("2024-q3", "2023-q3", "2024-q2")
          .map(period -> "fixtures/illustrative/qiantang-" + period + ".yaml")
          .toList();

  private int edits;

  private ColdStart() {}

  static void main(String[] arguments) throws IOException {
    int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
    Files.createDirectories(Folders.BENCH);
    List<Launch> launches = new ColdStart().launches();
    double[][] millis = new double[launches.size()][rounds];
    int[] exits = new int[launches.size()];
    launches.forEach(launch -> alone(launch::timed));
    // What makes caches anew leaves the machine at work: it does not take turns with the others.
    for (boolean kept : new boolean[] {true, false}) {
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < launches.size(); i++) {
          if (launches.get(i).changesNothing() == kept) {
            Launch.Run run = alone(launches.get(i)::timed);
            millis[i][round] = run.millis();
            exits[i] = run.exit();
          }
        }
      }
    }
    print(launches, millis, exits);
  }

  private List<Launch> launches() throws IOException {
    Path jar = jar();
    List<Launch> launches = new ArrayList<>();
    launches.add(new Launch("bare JVM", List.of("java", "-cp", jar.toString(), name(Hello.class))));
    launches.add(new Launch("reads the YAML", reader(jar, "")));
    launches.add(new Launch("reads the YAML, flags of a short run", reader(jar, SHORT)));
    launches.add(
        new Launch(
            "reads the YAML, flags and class-data archive",
            reader(jar, SHORT + " " + archive("reader.jsa", reader(jar, SHORT)))));
    Path cache = Folders.BENCH.resolve("cache");
    Path empty = Folders.BENCH.resolve("cache-empty");
    Path damaged = Folders.BENCH.resolve("cache-damaged");
    Path rules = Folders.BENCH.resolve("rules");
    Folders.delete(cache);
    Folders.copy(INSTALLED.resolve("rules"), rules);
    launches.add(
        ducha("ducha check, empty cache").with(cachedIn(empty)).after(() -> Folders.delete(empty)));
    launches.add(ducha("ducha check, warm cache").with(cachedIn(cache)));
    launches.add(
        ducha("ducha check, after the edit of a rule", "--rules", rules.toString())
            .with(cachedIn(cache))
            .after(() -> edit(rules.resolve("2024/01-expected-targets.drl"))));
    launches.add(
        ducha("ducha check, damaged cache")
            .with(cachedIn(damaged))
            .after(
                () -> {
                  Folders.copy(cache, damaged);
                  Folders.damage(damaged);
                }));
    launches.add(
        ducha("ducha check, two at once, empty cache")
            .with(cachedIn(empty))
            .after(() -> Folders.delete(empty))
            .times(2));
    launches.add(ducha("ducha check, two at once, warm cache").with(cachedIn(cache)).times(2));
    return launches;
  }

  private static Map<String, String> cachedIn(Path folder) {
    return Map.of(CACHE, folder.toString());
  }

  private static Launch ducha(String title, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(INSTALLED.resolve("bin/ducha").toString(), "check", SNAPSHOTS.get(0)));
    command.addAll(List.of(more));
    return new Launch(title, command);
  }

  private static List<String> reader(Path jar, String flags) {
    List<String> command = new ArrayList<>(List.of("java"));
    Arrays.stream(flags.split(" ")).filter(flag -> !flag.isEmpty()).forEach(command::add);
    String libraries =
        Folders.filesIn(INSTALLED.resolve("lib")).stream()
            .map(Path::toString)
            .filter(file -> file.matches(".*(jackson-(core|dataformat-yaml)|snakeyaml-engine).*"))
            .reduce(jar.toString(), (one, other) -> one + File.pathSeparator + other);
    command.addAll(List.of("-cp", libraries, name(ReadYaml.class)));
    command.addAll(SNAPSHOTS);
    return command;
  }

  /** Has a run leave an archive of its classes; the flag that uses it. */
  private static String archive(String name, List<String> command) throws IOException {
    Path file = Folders.BENCH.resolve(name);
    Files.deleteIfExists(file);
    List<String> archiving = new ArrayList<>(command);
    archiving.add(1, "-XX:ArchiveClassesAtExit=" + file);
    new Launch(name, archiving).timed();
    if (!Files.exists(file)) {
      System.err.println("No archive came of " + String.join(" ", command));
      return "-Xshare:auto";
    }
    return "-XX:SharedArchiveFile=" + file;
  }

  private static String name(Class<?> main) {
    return main.getName();
  }

  /** Archives of classes need jars. */
  private static Path jar() throws IOException {
    Path file = Folders.BENCH.resolve("bench.jar");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Class<?> main : List.of(Hello.class, ReadYaml.class)) {
        String entry = name(main).replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(entry));
        jar.write(main.getResourceAsStream("/" + entry).readAllBytes());
        jar.closeEntry();
      }
    }
    return file;
  }

  private void edit(Path file) {
    try {
      Files.writeString(
          file,
          Files.readString(file)
              .replaceFirst("atLeast\\( \"5\\.\\d+%\"", "atLeast( \"5." + (500 + edits++) + "%\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(List<Launch> launches, double[][] millis, int[] exits) {
    double reader = median(millis[1]);
    System.out.println();
    System.out.println(Machine.text());
    System.out.println();
    System.out.println(
        "| whole process | median ms | least | × reads the YAML | CPU ms | peak MiB | exit |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|");
    for (int i = 0; i < launches.size(); i++) {
      Launch launch = launches.get(i);
      List<Launch.Run> watched =
          Stream.generate(() -> alone(launch::watched)).limit(WATCHED).toList();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %.2f | %.0f | %.0f | %d |%n",
          launch.title(),
          median(millis[i]),
          Arrays.stream(millis[i]).min().orElseThrow(),
          median(millis[i]) / reader,
          watched.stream().mapToDouble(Launch.Run::cpuMillis).min().orElseThrow(),
          watched.stream().mapToDouble(Launch.Run::peakMebibytes).max().orElseThrow(),
          exits[i]);
    }
  }

  /** Waits for what it leaves to be made behind it, too. */
  private static Launch.Run alone(Supplier<Launch.Run> launch) {
    Launch.Run run = launch.get();
    Machine.awaitQuiet();
    return run;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
