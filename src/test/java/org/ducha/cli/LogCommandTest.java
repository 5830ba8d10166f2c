package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ducha.Golden;
import org.ducha.log.DecisionLog;
import org.ducha.log.Decisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** {@code ducha log}. */
class LogCommandTest {
  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void fill() {
    file = folder.resolve("decisions.db");
    try (DecisionLog log = DecisionLog.open(file.toString())) {
      Decisions.many(3).forEach(log::append);
    }
  }

  private Run run(String... arguments) {
    return Run.with(Map.of("DUCHA_LOG", file.toString()), Ansi.OFF, arguments);
  }

  @Test
  void entriesAreShown() {
    for (String language : List.of("zh", "en")) {
      golden("list." + language + ".txt", run("log", "show", "--lang", language));
      golden("entry." + language + ".txt", run("log", "show", "2", "--lang", language));
    }
    golden("list.json", run("log", "show", "--last", "2", "--format", "json"));
    golden("entry.json", run("log", "show", "2", "--format", "json"));
    assertThat(run("log", "show", "BX-2025-0002").out()).startsWith("#2 ").hasLineCount(1);
    assertThat(run("log", "show", "answer-3").out()).startsWith("#3 ").hasLineCount(1);
    Run nothing = run("log", "show", "BX-2026");
    assertThat(nothing.code()).isEqualTo(3);
    assertThat(nothing.err()).isEqualTo("log show: 没有与此有关的记录；发现“BX-2026”\n");
    Run none = run("log", "show", "4");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).isEqualTo("#4: 没有这一条；应为 1 至 3\n");
  }

  @Test
  void entriesAreExported() throws IOException {
    Run all = run("log", "export");
    golden("export.ndjson", all);
    Path written = folder.resolve("export.ndjson");
    assertThat(run("log", "export", "--output", written.toString()).code()).isZero();
    assertThat(written).hasContent(all.out().stripTrailing());
    Run second = run("log", "export", "--from", "2", "--to", "2025-01-21");
    assertThat(second.out().lines().filter(line -> line.contains("\"hash\""))).hasSize(1);
    assertThat(second.out()).contains("\"id\":2");
    assertThat(run("log", "export", "--from", "2025-02-01").out()).isEmpty();
    assertThat(run("log", "export", "--from", "昨天").code()).isEqualTo(3);
  }

  @Test
  void anIntactLogIsIntact() {
    for (String language : List.of("zh", "en")) {
      golden("intact." + language + ".txt", run("log", "verify", "--lang", language));
    }
    golden("intact.json", run("log", "verify", "--format", "json"));
  }

  @Test
  void aHeadKeptElsewhereIsHeldAgainstTheLog() throws IOException {
    Run head = run("log", "head");
    golden("head.json", head);
    Path kept = Files.writeString(folder.resolve("head.json"), head.out());
    assertThat(run("log", "verify", "--head", kept.toString()).code()).isZero();
    Files.writeString(kept, head.out().replace("\"id\":3", "\"id\":4"));
    for (String language : List.of("zh", "en")) {
      Run cut = run("log", "verify", "--head", kept.toString(), "--lang", language);
      assertThat(cut.code()).isEqualTo(2);
      golden("cut." + language + ".txt", cut);
    }
    golden("cut.json", run("log", "verify", "--head", kept.toString(), "--format", "json"));
    Files.writeString(kept, "甲");
    assertThat(run("log", "verify", "--head", kept.toString()).code()).isEqualTo(3);
  }

  @Test
  void aChangedByteIsFound() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("\"subject\":\"BX-2025-0002") + 20]++;
    Files.write(file, bytes);
    Run broken = run("log", "verify", "--lang", "en");
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.out()).startsWith("Entry 2: it was changed");
    assertThat(run("log", "show", "2").code()).isEqualTo(3);
    assertThat(run("log", "show", "3").code()).isZero();
    assertThat(run("log", "export").code()).isEqualTo(3);
  }

  @Test
  void aLogThatIsNotThereIsNotMade() {
    Path none = folder.resolve("none.db");
    for (String command : List.of("show", "verify", "head", "export", "replay")) {
      Run run = Run.of("log", command, "--log", none.toString());
      assertThat(run.code()).as(command).isEqualTo(3);
      assertThat(run.err()).isEqualTo(none + ": 决定日志打不开：这里没有决定日志\n");
      assertThat(none).doesNotExist();
    }
  }

  @Test
  void whatCannotBeAskedAgainIsSaid() {
    for (String language : List.of("zh", "en")) {
      Run run = run("log", "replay", "1", "3", "--lang", language);
      assertThat(run.code()).isEqualTo(3);
    }
  }

  private static void golden(String name, Run run) {
    assertThat(run.err()).isEmpty();
    Golden.assertSame(Golden.file("log/" + name), run.out());
  }
}
