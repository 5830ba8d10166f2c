package org.ducha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The installed server, as a process. */
@Timeout(300)
class ServeIT {
  private static final Path COMMAND = Path.of("target/ducha/bin/ducha").toAbsolutePath();
  private static final int TERMINATED = 128 + 15;
  private static final String SNAPSHOT =
      "region: 杭州市钱塘区\nperiod: 2024-Q4\ncoverage: partial\nfigures:\n  gdp-growth: 5.1%\n";

  @TempDir private Path folder;

  private ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().remove("DUCHA_RULES");
    builder.environment().remove("DUCHA_TOKENS");
    return builder;
  }

  @Test
  void toldToEndItAnswersFirstWhatItWasAsked() throws Exception {
    String log = folder.resolve("log.db").toString();
    byte[] body = SNAPSHOT.getBytes(StandardCharsets.UTF_8);
    try (InstalledServer server = InstalledServer.start(folder, "--log", log)) {
      try (Socket socket = server.socket()) {
        socket
            .getOutputStream()
            .write(
                ("POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/yaml\r\n"
                        + "Expect: 100-continue\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        // It is being answered: its body is asked for.
        assertThat(socket.getInputStream().readNBytes(25)).asString().contains("100 Continue");

        server.end();
        await().atMost(Duration.ofMinutes(1)).until(() -> server.said().contains("正在停止"));
        socket.getOutputStream().write(body);
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"status\" : \"fail\"");
      }
      assertThat(server.exitCode()).isEqualTo(TERMINATED);
      assertThat(server.complained()).isEmpty();
    }
    assertThat(command("log", "verify", "--log", log).start().waitFor()).isZero();
    assertThat(command("log", "replay", "--log", log).start().waitFor()).isZero();
  }

  @Test
  void otherCommandsDoNotCarryTheServer() throws Exception {
    Path loaded = folder.resolve("loaded");
    ProcessBuilder builder =
        command("check", "fixtures/qiantang-2024-q4-published.yaml", "--lang", "en");
    builder.environment().put("DUCHA_JAVA_OPTS", "-Xlog:class+load:file=" + loaded);
    assertThat(builder.start().waitFor()).isEqualTo(2);
    assertThat(Files.readString(loaded))
        .contains("org.ducha.cli.Main")
        .doesNotContain(
            " io.javalin.", " org.eclipse.jetty.", " jakarta.", " io.prometheus.", " kotlin.");
  }
}
