package org.ducha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The installed server as a process, on a free port of this machine. */
final class InstalledServer implements AutoCloseable {
  private static final Path COMMAND = Path.of("target/ducha/bin/ducha").toAbsolutePath();
  private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
  private static final Path GATE = Path.of("fixtures/gate");

  private final Path out;
  private final Path err;
  private final Process process;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private InstalledServer(Path out, Path err, Process process) {
    this.out = out;
    this.err = err;
    this.process = process;
    await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> PORT.matcher(said()).find() || !process.isAlive());
    Matcher address = PORT.matcher(said());
    assertThat(address.find()).as(said() + complained()).isTrue();
    this.port = Integer.parseInt(address.group(1));
  }

  /** Starts it. */
  static InstalledServer start(Path folder, String... options) throws IOException {
    return startWith("", folder, options);
  }

  /** Starts it with further options of Java. */
  static InstalledServer startWith(String java, Path folder, String... options) throws IOException {
    Path out = Files.createTempFile(folder, "serve", ".out");
    Path err = Files.createTempFile(folder, "serve", ".err");
    List<String> command = new ArrayList<>(List.of(COMMAND.toString(), "serve", "--port", "0"));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    for (String variable : List.of("DUCHA_RULES", "DUCHA_TOKENS", "DUCHA_LOG", "DUCHA_TRUST")) {
      builder.environment().remove(variable);
    }
    // It lives for seconds here, not for months.
    builder
        .environment()
        .put("DUCHA_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC " + java);
    return new InstalledServer(out, err, builder.start());
  }

  /** The body that asks for a decision on a request of the fixtures. */
  static String asking(String request) throws IOException {
    return JsonMapper.shared()
        .createObjectNode()
        .put("request", Files.readString(GATE.resolve(request)))
        .put("snapshot", Files.readString(GATE.resolve("qiantang-2024-q3.yaml")))
        .put("baseline", Files.readString(GATE.resolve("qiantang-2023-q3.yaml")))
        .put("date", "2024-10-20")
        .toString();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return client.send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofMinutes(2));
  }

  /** What a client sends and gets byte by byte. */
  Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(120_000);
    return socket;
  }

  String said() {
    return text(out);
  }

  String complained() {
    return text(err);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells it to end. */
  void end() {
    process.destroy();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** As {@code kill -9} does. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
