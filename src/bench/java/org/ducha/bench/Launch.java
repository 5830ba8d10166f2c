package org.ducha.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A whole process, as a user starts it.
 *
 * @param title how tables call it
 * @param command the program and its arguments
 * @param environment beside what there is
 * @param before what has to be so before each run; not timed
 * @param atOnce how many of it run at once
 */
record Launch(
    String title,
    List<String> command,
    Map<String, String> environment,
    Runnable before,
    int atOnce) {
  private static final Runnable NOTHING = () -> {};

  Launch(String title, List<String> command) {
    this(title, command, Map.of(), NOTHING, 1);
  }

  Launch with(Map<String, String> other) {
    return new Launch(title, command, other, before, atOnce);
  }

  Launch after(Runnable other) {
    return new Launch(title, command, environment, other, atOnce);
  }

  Launch times(int number) {
    return new Launch(title, command, environment, before, number);
  }

  /** Whether it can run again and again without anything being made ready. */
  boolean changesNothing() {
    return before == NOTHING;
  }

  /**
   * How it went.
   *
   * @param millis from the start to the end of the last one
   * @param exit the worst exit code
   * @param cpuMillis all of them were at work, 0 where nobody looked
   * @param peakMebibytes the most memory that one of them held, 0 where nobody looked
   */
  record Run(double millis, int exit, double cpuMillis, double peakMebibytes) {}

  /** Runs it, and only looks at the clock. */
  Run timed() {
    return run(false);
  }

  /** Runs it, and looks at its memory and its time on the processors, which takes time. */
  Run watched() {
    return run(true);
  }

  private Run run(boolean watched) {
    before.run();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      List<Process> processes = new ArrayList<>();
      long start = System.nanoTime();
      for (int i = 0; i < atOnce; i++) {
        processes.add(builder.start());
      }
      Usage usage = watched ? watch(processes) : new Usage(0, 0);
      int exit = 0;
      for (Process process : processes) {
        exit = Math.max(exit, process.waitFor());
      }
      double millis = (System.nanoTime() - start) / 1e6;
      return new Run(millis, exit, usage.cpuMillis(), usage.peakMebibytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Usage(double cpuMillis, double peakMebibytes) {}

  /** What a process used is lost with it, so the last look before its end counts. */
  private static Usage watch(List<Process> processes) throws InterruptedException {
    double[] cpu = new double[processes.size()];
    double peak = 0;
    while (processes.stream().anyMatch(Process::isAlive)) {
      for (int i = 0; i < cpu.length; i++) {
        Process process = processes.get(i);
        cpu[i] =
            Math.max(
                cpu[i],
                process.info().totalCpuDuration().map(time -> time.toNanos() / 1e6).orElse(0.0));
        peak = Math.max(peak, peak(process.pid()));
      }
      Thread.sleep(2);
    }
    return new Usage(Arrays.stream(cpu).sum(), peak);
  }

  /**
   * What the system counts as the most memory a process has held so far; 0 where it does not say.
   */
  static double peak(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }
}
