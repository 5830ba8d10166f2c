package org.ducha.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A master and two workers of one core each, as processes; they hold Spark and nothing of ducha.
 */
final class Cluster implements AutoCloseable {
  private static final Path HOME = Path.of("target/spark").toAbsolutePath();
  private static final Path JOB = Path.of("target/ducha-spark.jar").toAbsolutePath();
  private static final Pattern MASTER = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
  private static final int WORKERS = 2;

  private final Path folder;
  private final List<Process> processes = new ArrayList<>();
  private final String master;

  private Cluster(Path folder) throws IOException {
    this.folder = folder;
    start(
        "master", "org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0");
    await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> MASTER.matcher(log("master")).find() || !processes.get(0).isAlive());
    Matcher address = MASTER.matcher(log("master"));
    assertThat(address.find()).as(log("master")).isTrue();
    this.master = address.group();
    for (int i = 0; i < WORKERS; i++) {
      start(
          "worker-" + i,
          "org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1g"
              + (" --webui-port 0 --work-dir " + folder.resolve("work-" + i) + " " + master));
    }
    await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> log("master").split("Registering worker", -1).length == WORKERS + 1);
  }

  static Cluster start(Path folder) throws IOException {
    return new Cluster(folder);
  }

  private Process start(String name, String command) throws IOException {
    Process process = java(name, List.of("-Xmx512m"), Arrays.asList(command.split(" ")));
    processes.add(process);
    return process;
  }

  private Process java(String name, List<String> options, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(options);
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_HOME", HOME.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("CLASSPATH", HOME.resolve("jars") + "/*");
    return builder.start();
  }

  /** Submits the job as {@code spark-submit} does. */
  Process submit(String name, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
    for (String setting :
        List.of(
            "spark.executor.memory=768m",
            "spark.ui.enabled=false",
            "spark.driver.host=127.0.0.1",
            "spark.driver.bindAddress=127.0.0.1")) {
      command.add("--conf");
      command.add(setting);
    }
    command.add(JOB.toString());
    command.addAll(List.of(arguments));
    Process process = java(name, List.of("-Xmx768m"), command);
    processes.add(process);
    return process;
  }

  /** Runs a tool of the tests that needs Spark, in a process of its own. */
  void run(String name, Class<?> tool, Path... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-cp",
                HOME.resolve("jars") + "/*:" + Path.of("target/test-classes").toAbsolutePath()));
    command.add(tool.getName());
    Arrays.stream(arguments).map(Path::toString).forEach(command::add);
    assertThat(java(name, List.of("-Xmx768m"), command).waitFor()).as(log(name)).isZero();
  }

  /** The processes in which checks run. */
  List<ProcessHandle> executors() {
    return processes.stream().flatMap(process -> process.toHandle().children()).toList();
  }

  /** What a process said. */
  String log(String name) {
    try {
      return Files.readString(folder.resolve(name + ".log"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>(executors());
    processes.forEach(process -> all.add(process.toHandle()));
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }
}
