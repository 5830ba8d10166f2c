package org.ducha.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The job on a cluster finds what the installed command finds. */
@Timeout(1800)
class SparkIT {
  private static final Path COMMAND = Path.of("target/ducha/bin/ducha").toAbsolutePath();
  private static final Path FIXTURES = Path.of("fixtures/illustrative").toAbsolutePath();
  private static final int LINES = Integer.getInteger("ducha.spark.lines", 1000);
  private static final int TEXTS = 200;

  @TempDir private static Path folder;
  private static Path bundle;
  private static Path lines;
  private static Cluster cluster;
  private static ByReport expected;

  @BeforeAll
  static void checkByTheCommand() throws Exception {
    bundle = folder.resolve("规则.zip");
    ducha("bundle", "rules", "bundle", "--output", bundle.toString());
    Generated generated = new Generated(7);
    lines = Files.createDirectory(folder.resolve("lines"));
    Files.write(lines.resolve("一.ndjson"), generated.file(LINES));
    Files.write(lines.resolve("二.ndjson"), generated.file(LINES));
    Files.writeString(lines.resolve("空.ndjson"), " \n\n");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(lines.resolve("压缩.ndjson.gz")))) {
      out.write(generated.file(LINES / 4));
    }
    expected = byTheCommand(lines);
    cluster = Cluster.start(folder);
  }

  @AfterAll
  static void end() {
    if (cluster != null) {
      cluster.close();
    }
  }

  /** Runs the installed command; what it checks need not pass. */
  private static void ducha(String name, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().keySet().removeAll(List.of("DUCHA_RULES", "DUCHA_TRUST"));
    builder.start().waitFor();
  }

  private static ByReport byTheCommand(Path snapshots, String... more) throws Exception {
    Path report = folder.resolve(snapshots.getFileName() + ".json");
    List<String> arguments = new ArrayList<>(List.of("check", snapshots.toString()));
    arguments.addAll(List.of("--rules", bundle.toString()));
    arguments.addAll(List.of("--format", "json", "--output", report.toString()));
    arguments.addAll(List.of(more));
    ducha("check", arguments.toArray(String[]::new));
    return ByReport.ofCommand(report);
  }

  private static Process submit(String name, Path input, Path findings, String... more)
      throws IOException {
    return cluster.submit(
        name,
        Stream.concat(
                Stream.of(
                    "--rules",
                    bundle.toString(),
                    "--input",
                    input.toString(),
                    "--output",
                    findings.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static ByReport read(Path findings) throws Exception {
    Path rows = folder.resolve(findings.getFileName() + ".rows");
    cluster.run("read-" + findings.getFileName(), Tables.class, Path.of("read"), findings, rows);
    return ByReport.ofRows(rows);
  }

  private static void ensureWritten(Process job, String name, ByReport expected)
      throws InterruptedException {
    assertThat(job.waitFor()).as(cluster.log(name)).isEqualTo(3);
    assertThat(cluster.log(name))
        .contains("数据快照 " + expected.size() + " 份，其中 " + expected.refused() + " 份无法评价；结论已写入");
  }

  @Test
  void linesAreCheckedAsByTheCommand() throws Exception {
    assertThat(expected.size()).isGreaterThan(2 * LINES);
    assertThat(expected.refused()).isGreaterThan(LINES / 20);
    Path findings = folder.resolve("lines-findings");
    Process job = submit("lines", lines, findings);
    ensureWritten(job, "lines", expected);
    read(findings).ensureEquals(expected);
  }

  @Test
  void aKilledExecutorChangesNothing() throws Exception {
    Path findings = folder.resolve("killed-findings");
    Process job = submit("killed", lines, findings);
    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> hasBegun(findings) || !job.isAlive());
    List<ProcessHandle> executors = cluster.executors();
    assertThat(executors).hasSize(2);
    assertThat(executors.get(0).destroyForcibly()).isTrue();
    assertThat(job.isAlive()).isTrue();
    ensureWritten(job, "killed", expected);
    // How a task is called lost depends on where it was when its executor died; it is begun again.
    assertThat(cluster.log("killed"))
        .contains("Lost executor")
        .containsPattern("Starting task \\d+\\.1 in stage");
    read(findings).ensureEquals(expected);
  }

  /** Some findings are written, others are being made. */
  private static boolean hasBegun(Path findings) throws IOException {
    Path tasks = findings.resolve("_temporary/0");
    if (!Files.isDirectory(tasks)) {
      return false;
    }
    try (Stream<Path> done = Files.list(tasks)) {
      return done.anyMatch(task -> task.getFileName().toString().startsWith("task_"));
    }
  }

  @Test
  void textsInATableAreCheckedAsByTheCommand() throws Exception {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Generated generated = new Generated(11);
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (int i = 0; i < TEXTS; i++) {
      String text = new String(generated.line(), StandardCharsets.UTF_8);
      Path file = Files.writeString(texts.resolve(i + ".yaml"), text);
      rows.write(row(file.toString(), text, List.of()));
    }
    List<String> earlier = new ArrayList<>();
    for (String one : List.of("2023-q3", "2024-q2")) {
      earlier.add(Files.readString(FIXTURES.resolve("qiantang-" + one + ".yaml")));
    }
    Path linked = FIXTURES.resolve("qiantang-2024-q3.yaml");
    rows.write(row(linked.toString(), Files.readString(linked), earlier));
    Files.write(folder.resolve("texts.rows"), rows.toByteArray());
    Path table = folder.resolve("table");
    cluster.run("write", Tables.class, Path.of("write"), folder.resolve("texts.rows"), table);
    Path findings = folder.resolve("texts-findings");
    // The command calls them as the job does when they are files of these names.
    Files.writeString(folder.resolve("baseline"), earlier.get(0));
    Files.writeString(folder.resolve("previous"), earlier.get(1));
    ByReport byTheCommand =
        byTheCommand(texts)
            .and(byTheCommand(linked, "--baseline", "baseline", "--previous", "previous"));
    ensureWritten(submit("texts", table, findings, "--format", "parquet"), "texts", byTheCommand);
    read(findings).ensureEquals(byTheCommand);
  }

  private static byte[] row(String file, String snapshot, List<String> earlier) {
    ObjectNode row = JsonMapper.shared().createObjectNode();
    row.put("file", file).put("snapshot", snapshot);
    if (!earlier.isEmpty()) {
      row.put("baseline", earlier.get(0)).put("previous", earlier.get(1));
    }
    return (row + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatCannotBeDoneIsSaidBeforeAnythingIsWritten() throws Exception {
    Path findings = folder.resolve("never");
    Process job = submit("wrong-grading", lines, findings, "--grading", "sanya-2020");
    assertThat(job.waitFor()).isEqualTo(3);
    assertThat(cluster.log("wrong-grading")).contains("sanya-2022").doesNotContain("Exception");
    job = submit("nothing", folder.resolve("nowhere"), findings);
    assertThat(job.waitFor()).isEqualTo(3);
    assertThat(cluster.log("nothing")).contains("nowhere").doesNotContain("Exception in");
    job = submit("exists", lines, lines);
    assertThat(job.waitFor()).isEqualTo(3);
    assertThat(cluster.log("exists")).contains("不会覆盖");
    assertThat(findings).doesNotExist();
  }
}
