package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.RulesCopy;
import org.ducha.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** {@code ducha serve}. */
class ServeCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  @TempDir private Path temporary;

  @Test
  void itServesUntilItIsEndedAndSaysWhatHappens() throws Exception {
    RulesCopy copy = RulesCopy.in(temporary.resolve("rules"));
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    OutputStream none = OutputStream.nullOutputStream();
    Terminal terminal =
        new Terminal(writer, writer, none, false, Map.of(), Shipped.CLOCK, Ansi.OFF);
    Thread thread =
        new Thread(
            () ->
                new Ducha(terminal)
                    .run(
                        "serve",
                        "--port",
                        "0",
                        "--rules",
                        copy.folder().toString(),
                        "--log",
                        temporary.resolve("log.db").toString(),
                        "--access-log",
                        "--lang",
                        "en"));
    thread.start();
    try {
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(() -> assertThat(out.toString()).contains("serving at"));
      assertThat(out.toString()).contains("only this machine is served", "rules sha256:");
      Matcher address = ADDRESS.matcher(out.toString());
      assertThat(address.find()).isTrue();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address.group() + "/v1/digest")).build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      await()
          .untilAsserted(
              () -> assertThat(out.toString()).containsPattern(" local GET /v1/digest 200 \\d+ms"));

      copy.requireGdpGrowth("5%");
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(out.toString()).contains("5.5% → at least 5%"));
      copy.breakOff(true);
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(out.toString()).contains("the rules are wrong"));
    } finally {
      thread.interrupt();
      thread.join();
    }
  }

  @Test
  void whatCannotBeServedIsSaidInALine() throws Exception {
    String log = temporary.resolve("log.db").toString();
    assertSaid(Run.of("serve", "--host", "0.0.0.0", "--log", log), "--tokens FILE");
    assertSaid(
        Run.of("serve", "--host", "no-such-host.invalid", "--port", "0", "--log", log),
        "--tokens FILE");
    assertSaid(Run.of("serve", "--port", "nonsense"), "nonsense");
    assertSaid(Run.of("serve", "--port", "99999"), "99999");
    assertSaid(Run.of("serve", "--port", "0", "--log", temporary.toString()), temporary.toString());
    assertSaid(Run.of("serve", "--body-time", "0", "--port", "0"), "--body-time");
    assertSaid(
        Run.of("serve", "--tokens", "no-such-file", "--port", "0", "--log", log), "no-such-file");
    assertSaid(Run.of("serve", "--rules", temporary.toString(), "--port", "0"), "ruleset.yaml");
    Path tokens = temporary.resolve("tokens");
    Files.writeString(tokens, "oa check\n");
    assertSaid(
        Run.of("serve", "--tokens", tokens.toString(), "--port", "0", "--log", log), "tokens:1:1");
    assertSaid(
        Run.with(
            Map.of("DUCHA_RULES", Shipped.RULES.toString(), "DUCHA_TOKENS", ""),
            Ansi.OFF,
            "serve",
            "--port",
            "0",
            "--log",
            log),
        "DUCHA_TOKENS");
  }

  private static void assertSaid(Run run, String text) {
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).hasLineCount(1).contains(text).doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aTokenIsMadeWithItsLine() throws Exception {
    Run run = Run.of("serve", "token", "--name", "oa", "--scope", "gate,check");
    assertThat(run.code()).isZero();
    assertThat(run.out()).containsPattern("ducha_[\\w-]{43}");
    assertThat(run.out()).containsPattern("oa  check,gate  sha256:[0-9a-f]{64}");
    assertThat(Run.of("serve", "token", "--name", "oa", "--scope", "everything").code())
        .isEqualTo(3);
    assertSaid(Run.of("serve", "token", "--name", "a b", "--scope", "read"), "--name:1");
    assertThat(Run.of("serve", "token", "--scope", "read").code()).isEqualTo(3);
  }
}
