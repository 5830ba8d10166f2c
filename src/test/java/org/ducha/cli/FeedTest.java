package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots in folders, patterns, lines and documents, handed to {@code ducha check}. */
class FeedTest {
  @TempDir private Path folder;

  private static String yaml(String growth) {
    return """
        region: 杭州市钱塘区
        period: 2024-Q3
        coverage: partial
        figures:
          gdp-growth: %s
        """
        .formatted(growth);
  }

  private static String json(String growth) {
    return "{\"region\":\"杭州市钱塘区\",\"period\":\"2024-Q3\",\"coverage\":\"partial\","
        + "\"figures\":{\"gdp-growth\":\"%s\"}}\n".formatted(growth);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Run check(String... arguments) {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    return Run.of(all.toArray(String[]::new));
  }

  private static List<String> names(Run run) {
    List<String> names = new ArrayList<>();
    for (JsonNode report : JsonMapper.shared().readTree(run.out())) {
      String file = report.get("snapshot").get("file").asString();
      names.add(file.substring(file.lastIndexOf('/') + 1));
    }
    return names;
  }

  @Test
  void foldersAreReadInTheOrderOfNames() throws IOException {
    write("all/b.yaml", yaml("5.5%"));
    write("all/a/z.yml", yaml("5.5%"));
    write("all/a/c.ndjson", json("5.5%") + "\n" + json("5.6%"));
    write("all/notes.txt", "no snapshot");
    write("all/.hidden.yaml", "no snapshot");
    write("all/.git/hidden.yaml", "no snapshot");
    Files.createDirectories(folder.resolve("all/empty/too"));
    Files.createDirectories(folder.resolve("all/zzz"));
    Files.createSymbolicLink(folder.resolve("all/a/round"), folder.resolve("all"));
    Run run = check(folder.resolve("all").toString());
    assertThat(run.err()).isEmpty();
    assertThat(names(run)).containsExactly("c.ndjson#1", "c.ndjson#2", "z.yml", "b.yaml");
    assertThat(run.code()).isZero();
  }

  private Path pack(String name, byte[] lines) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(lines);
    }
    return folder.resolve(name);
  }

  @Test
  void aPackedFileSaysWhatItsLinesSay() throws IOException {
    String lines = json("5.5%") + "\n" + json("5.4%") + "{\n" + json("5.6%");
    Path plain = write("plain/all.ndjson", lines);
    Files.createDirectories(folder.resolve("packed"));
    pack("packed/all.NDJSON.gz", lines.getBytes(StandardCharsets.UTF_8));
    Run packed = check(folder.resolve("packed").toString());
    Run same = check(plain.toString());
    assertThat(packed.code()).isEqualTo(same.code());
    assertThat(packed.out().replaceAll("packed/all.NDJSON.gz", "plain/all.ndjson"))
        .isEqualTo(same.out());
  }

  @Test
  void aPackedFileThatBreaksOffIsNoWholeFile() throws IOException {
    StringBuilder lines = new StringBuilder();
    IntStream.range(0, 40).forEach(i -> lines.append(json("5.%d%%".formatted(i))));
    byte[] whole =
        Files.readAllBytes(
            pack("all.ndjson.gz", lines.toString().getBytes(StandardCharsets.UTF_8)));
    Path broken = folder.resolve("broken.ndjson.gz");
    Files.write(broken, Arrays.copyOf(whole, whole.length - 20));
    Path none = write("none.ndjson.gz", json("5.5%"));
    for (Path file : List.of(broken, none)) {
      Run run = check(file.toString());
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.out()).contains("文件无法读取");
    }
    assertThat(names(check(broken.toString()))).contains("broken.ndjson.gz#1");
  }

  @Test
  void patternsAreUnderstoodWhereNoShellDoes() throws IOException {
    write("2024/q1.yaml", yaml("5.5%"));
    write("2024/q2.yaml", yaml("5.5%"));
    write("2024/deep/q3.yaml", yaml("5.5%"));
    assertThat(names(check(folder + "/2024/q?.yaml"))).containsExactly("q1.yaml", "q2.yaml");
    assertThat(names(check(folder + "/**/q3.yaml"))).containsExactly("q3.yaml");
  }

  @Test
  void nothingFoundIsNoSuccess() throws IOException {
    Files.createDirectories(folder.resolve("empty/inside"));
    write("empty.ndjson", "\n\n");
    write("empty.yaml", "# nothing\n---\n# nothing\n");
    for (String argument : List.of("empty", "empty.ndjson", "no-*.yaml", "empty.yaml")) {
      Run run = Run.of("check", folder.resolve(argument).toString(), "--documents");
      assertThat(run.code()).as(argument).isEqualTo(3);
      assertThat(run.err()).as(argument).contains("没有找到快照");
    }
  }

  @Test
  void documentsOfOneFileAreSnapshotsOfTheirOwn() throws IOException {
    Path file =
        write(
            "all.yaml",
            "# two districts\n---\n"
                + yaml("5.5%")
                + "--- # the second\n"
                + yaml("5,5")
                + "...\n---\n"
                + yaml("5.1%"));
    Run run = check(file.toString(), "--documents");
    assertThat(names(run)).containsExactly("all.yaml#1", "all.yaml#2", "all.yaml#3");
    assertThat(run.code()).isEqualTo(3);
    JsonNode reports = JsonMapper.shared().readTree(run.out());
    assertThat(reports.get(0).get("findings").get(0).get("line").asInt()).isEqualTo(7);
    assertThat(reports.get(1).get("errors").get(0).get("line").asInt()).isEqualTo(13);
    assertThat(reports.get(2).get("status").asString()).isEqualTo("warn");
    assertThat(Run.of("check", file.toString()).err()).contains("all.yaml");
    assertThat(Run.of("check", file.toString()).code()).isEqualTo(3);
  }

  @Test
  void aBrokenOneIsReportedAndTheRestIsDone() throws IOException {
    StringBuilder lines = new StringBuilder();
    IntStream.range(0, 60)
        .forEach(i -> lines.append(i == 30 ? "{\"region\": \n" : json("5." + i % 10 + "%")));
    Path file = write("many.ndjson", lines.toString());
    Run run = check(file.toString());
    assertThat(run.code()).isEqualTo(3);
    List<String> expected = IntStream.rangeClosed(1, 60).mapToObj(i -> "many.ndjson#" + i).toList();
    assertThat(names(run)).isEqualTo(expected);
    JsonNode reports = JsonMapper.shared().readTree(run.out());
    assertThat(reports.get(30).get("errors").get(0).get("line").asInt()).isEqualTo(31);
    for (int i = 0; i < 60; i++) {
      if (i != 30) {
        assertThat(reports.get(i).get("status").asString()).isEqualTo(i % 10 < 5 ? "warn" : "pass");
      }
    }
  }

  @Test
  void linesMayBeInTheOldEncoding() throws IOException {
    Path file = folder.resolve("old.ndjson");
    Files.write(file, (json("5.5%") + json("5.6%")).getBytes(Charset.forName("GB18030")));
    assertThat(check(file.toString()).code()).isZero();
  }

  @Test
  void pipesAndQuietSeeNoProgress() throws IOException {
    Path file = write("two.ndjson", json("5.5%") + json("5.6%"));
    String[] arguments = {
      "check", file.toString(), "--format", "json", "--output", folder.resolve("out").toString()
    };
    assertThat(Run.of(arguments).err()).isEmpty();
  }
}
