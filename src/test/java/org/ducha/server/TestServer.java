package org.ducha.server;

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
import java.time.Duration;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.follow.FollowedRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port of this machine, and what it answers. */
public final class TestServer implements AutoCloseable {
  static final String YAML = "application/yaml";
  static final String JSON = "application/json";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(60))
          .build();

  private final FollowedRules rules;
  private final Server server;
  private final int port;

  private TestServer(FollowedRules rules, Server server) {
    this.rules = rules;
    this.server = server;
    this.port = server.port();
  }

  /** Without tokens or limits to speak of, with the shipped rules. */
  public static TestServer open(Services services) {
    return with(Limits.DEFAULT, Access.open(), services);
  }

  static TestServer with(Limits limits, Access access, Services services) {
    return of(Shipped.ruleset(), limits, access, services);
  }

  static TestServer of(Ruleset ruleset, Limits limits, Access access, Services services) {
    FollowedRules rules =
        FollowedRules.of(ruleset, new FollowedRules.Listener() {}, Duration.ofMillis(40));
    return new TestServer(
        rules, Server.start(Settings.local(0).withLimits(limits), access, rules, services));
  }

  public URI uri(String path) {
    return server.uri().resolve(path);
  }

  /** The port it listens at, or did. */
  int port() {
    return port;
  }

  Reply get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  Reply post(String path, String type, String body, String... headers) {
    return send(
        request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(2));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  static Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a client sends and gets byte by byte. */
  Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    socket.setSoTimeout(120_000);
    return socket;
  }

  /** Everything that comes back on a connection until it is closed. */
  static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    rules.close();
  }

  /** An answer. */
  record Reply(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(body());
    }

    String type() {
      return json().get("type").stringValue();
    }

    JsonNode error(int index) {
      return json().get("errors").get(index);
    }
  }
}
