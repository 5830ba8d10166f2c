package org.ducha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The installed server, as a process. */
@Timeout(300)
class ServeIT {
  private static final Path COMMAND = Path.of("target/ducha/bin/ducha").toAbsolutePath();
  private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
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

  private String said(String file) throws IOException {
    return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
  }

  @Test
  void toldToEndItAnswersFirstWhatItWasAsked() throws Exception {
    Process process = command("serve", "--port", "0").start();
    try {
      await().atMost(Duration.ofMinutes(2)).until(() -> PORT.matcher(said("out")).find());
      Matcher port = PORT.matcher(said("out"));
      assertThat(port.find()).isTrue();
      int number = Integer.parseInt(port.group(1));
      byte[] body = SNAPSHOT.getBytes(StandardCharsets.UTF_8);
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), number)) {
        socket.setSoTimeout(120_000);
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

        process.destroy();
        await().atMost(Duration.ofMinutes(1)).until(() -> said("out").contains("正在停止"));
        socket.getOutputStream().write(body);
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"status\" : \"fail\"");
      }
      assertThat(process.waitFor()).isEqualTo(TERMINATED);
      assertThat(said("err")).isEmpty();
    } finally {
      process.destroyForcibly();
    }
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
