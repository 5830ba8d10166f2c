package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ducha.Golden;
import org.ducha.RulesCopy;
import org.ducha.Shipped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** {@code ducha watch}: what an edit makes it say. */
class WatchCommandTest {
  @TempDir private Path temporary;
  private final StringWriter out = new StringWriter();
  private Thread thread;

  private void watch(String... arguments) {
    PrintWriter writer = new PrintWriter(out);
    Terminal terminal =
        new Terminal(
            writer,
            writer,
            OutputStream.nullOutputStream(),
            false,
            Map.of(),
            Shipped.CLOCK,
            Ansi.OFF);
    thread = new Thread(() -> new Ducha(terminal).run(arguments));
    thread.start();
  }

  @AfterEach
  void end() throws InterruptedException {
    if (thread != null) {
      thread.interrupt();
      thread.join();
    }
  }

  private void awaitSaid(String text) {
    await().untilAsserted(() -> assertThat(out.toString()).contains(text));
  }

  /** The last word, but for the counts after it. */
  private void awaitSaidLast(String text) {
    await()
        .untilAsserted(
            () -> {
              List<String> lines = out.toString().lines().toList();
              assertThat(lines.get(lines.size() - 2)).contains(text);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void editsOfRulesAndSnapshotsAreCheckedAtOnce(String language) throws Exception {
    RulesCopy copy = RulesCopy.in(temporary.resolve("rules"));
    Path snapshot = temporary.resolve("q4.yaml");
    Files.copy(Path.of("fixtures/qiantang-2024-q4-published.yaml"), snapshot);
    Files.copy(
        Path.of("fixtures/qiantang-2023-q4.yaml"), temporary.resolve("qiantang-2023-q4.yaml"));
    boolean chinese = language.equals("zh");
    watch("watch", snapshot.toString(), "--rules", copy.folder().toString(), "--lang", language);
    awaitSaid("Ctrl+C");

    copy.requireGdpGrowth("5.0%");
    awaitSaid("5.5% → ");

    copy.breakOff(true);
    awaitSaid(chinese ? "规则有误" : "the rules are wrong");
    copy.breakOff(false);
    awaitSaid(chinese ? "结论没有变化" : "no finding has changed");

    RulesCopy.edit(
        snapshot, text -> text.replace("gdp-growth: {value: 5.1%", "gdp-growth: {value: 4.8%"));
    awaitSaid("4.8%");

    RulesCopy.edit(snapshot, text -> text.replace("period: 2024-Q4", "period: 2024-Q5"));
    awaitSaid("2024-Q5");

    RulesCopy.edit(snapshot, text -> text.replace("period: 2024-Q5", "period: 2024-Q4"));
    awaitSaidLast(chinese ? "结论没有变化" : "no finding has changed");

    String said =
        out.toString()
            .replace(temporary.toString() + "/", "")
            .replaceAll("sha256:[0-9a-f]{12}", "sha256:…");
    Golden.assertSame(Golden.file("watch/session." + language + ".txt"), said);
  }

  @Test
  void brokenRulesToBeginWithAreAnError() {
    RulesCopy copy = RulesCopy.in(temporary.resolve("rules"));
    copy.breakOff(true);
    Run run =
        Run.with(
            Map.of(),
            Ansi.OFF,
            "watch",
            "fixtures/qiantang-2024-q4-published.yaml",
            "--rules",
            copy.folder().toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("01-expected-targets.drl:10");
  }
}
