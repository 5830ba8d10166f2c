package org.ducha.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.ducha.recorder.Recorder;
import org.ducha.server.TestServer.Reply;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server bears, and how it says that it does not. */
@Timeout(300)
class LimitsTest {
  private static final String SMALL =
      "region: 杭州市钱塘区\nperiod: 2024-Q4\ncoverage: partial\nfigures:\n  gdp-growth: 5.1%\n";
  private static final String HEAD =
      "POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\n";

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  @Test
  void aHundredMegabytesAreRefusedUnread() throws Exception {
    try (TestServer server = TestServer.open(Services.UNKEPT);
        Socket socket = server.socket()) {
      write(socket, HEAD + "Content-Length: " + (100 << 20) + "\r\nExpect: 100-continue\r\n\r\n");
      assertThat(answer(socket))
          .startsWith("HTTP/1.1 413")
          .contains("urn:ducha:problem:too-large", "2097152", "Connection: close");
    }
  }

  @Test
  void aHundredMegabytesThatAreSentAtOnceAreRefusedToo() throws Exception {
    try (TestServer server = TestServer.open(Services.UNKEPT);
        Socket socket = server.socket()) {
      write(socket, HEAD + "Content-Length: " + (100 << 20) + "\r\n\r\n");
      CompletableFuture<Long> sent = CompletableFuture.supplyAsync(() -> flood(socket));
      assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("Connection: close");
      assertThat(sent.get()).isLessThan(100 << 20);
    }
  }

  @Test
  void aBodyOfUnknownLengthIsCutOffAtTheLimit() throws Exception {
    try (TestServer server =
            TestServer.with(Limits.DEFAULT.withBodyBytes(10_000), Access.open(), Services.UNKEPT);
        Socket socket = server.socket()) {
      write(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 3; i++) {
        write(socket, "1000\r\n" + "x".repeat(4096) + "\r\n");
      }
      assertThat(answer(socket)).startsWith("HTTP/1.1 413");
      assertThat(server.post("/v1/check", TestServer.YAML, SMALL).status()).isEqualTo(200);
    }
  }

  /** As much of a body as the other side takes. */
  private static long flood(Socket socket) {
    byte[] chunk = new byte[1 << 20];
    long sent = 0;
    try {
      OutputStream out = socket.getOutputStream();
      for (int i = 0; i < 100; i++) {
        out.write(chunk);
        sent += chunk.length;
      }
    } catch (IOException closed) {
      return sent;
    }
    return sent;
  }

  /** What can be read until the connection is closed or reset. */
  private static String answer(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    InputStream in = socket.getInputStream();
    byte[] chunk = new byte[8192];
    try {
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        answer.append(new String(chunk, 0, count, StandardCharsets.UTF_8));
      }
    } catch (SocketException reset) {
      return answer.toString();
    }
    return answer.toString();
  }

  private static TestServer impatient() {
    return TestServer.with(
        Limits.DEFAULT.withArrival(Duration.ofMillis(1500), Duration.ofMillis(1500)),
        Access.open(),
        Services.UNKEPT);
  }

  @Test
  void aBodyThatStopsComingIsNotWaitedFor() throws Exception {
    try (TestServer server = impatient();
        Socket socket = server.socket()) {
      write(socket, HEAD + "Content-Length: 100\r\n\r\nregion");
      assertThat(answer(socket))
          .startsWith("HTTP/1.1 408")
          .contains("application/problem+json", "urn:ducha:problem:slow", "Connection: close");
    }
  }

  @Test
  void aBodyThatComesByteByByteIsNotWaitedForEither() throws Exception {
    try (TestServer server = impatient();
        Socket socket = server.socket()) {
      write(socket, HEAD + "Content-Length: 100000\r\n\r\n");
      CompletableFuture<Void> dripping = drip(socket, "x");
      assertThat(answer(socket)).startsWith("HTTP/1.1 408");
      socket.shutdownOutput();
      dripping.join();
    }
  }

  @Test
  void aHeadThatComesByteByByteIsNotWaitedFor() throws Exception {
    try (TestServer server = impatient();
        Socket socket = server.socket()) {
      write(socket, "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
      CompletableFuture<Void> dripping = drip(socket, "x");
      assertThat(answer(socket))
          .startsWith("HTTP/1.1 408")
          .contains("urn:ducha:problem:slow", "Connection: close");
      socket.shutdownOutput();
      dripping.join();
    }
  }

  @Test
  void aConnectionOnWhichNothingIsAskedIsClosed() throws Exception {
    try (TestServer server = impatient();
        Socket socket = server.socket()) {
      assertThat(answer(socket)).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void aConnectionThatIsKeptMayBeSilent() throws Exception {
    try (TestServer server = impatient();
        Socket socket = server.socket()) {
      String request = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
      write(socket, request);
      Thread.sleep(4000);
      write(socket, request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
      assertThat(answer(socket)).containsPattern("(?s)HTTP/1.1 200.*HTTP/1.1 200");
    }
  }

  private static CompletableFuture<Void> drip(Socket socket, String text) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            while (true) {
              write(socket, text);
              Thread.sleep(100);
            }
          } catch (IOException | InterruptedException closed) {
            return;
          }
        });
  }

  /** Decides when it is allowed to. */
  private static final class Slow implements Recorder {
    private final CountDownLatch allowed = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();

    Approvals approvals() {
      return (rules, asked, language) -> {
        waiting.incrementAndGet();
        try {
          allowed.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return new Approvals.Decided("[]", List.of("approve"), LocalDate.EPOCH);
      };
    }

    @Override
    public void record(Entry entry) {
      kept.incrementAndGet();
    }
  }

  private static final String GATE = "{\"request\": \"id: a\", \"snapshot\": \"region: x\"}";

  @Test
  void tooManyAtOnceAreToldToComeAgain() throws Exception {
    Slow slow = new Slow();
    String one = Tokens.generate();
    String other = Tokens.generate();
    String lines =
        Tokens.line("one", EnumSet.allOf(Scope.class), one)
            + "\n"
            + Tokens.line("other", EnumSet.allOf(Scope.class), other);
    Access access = Access.of(SourceText.of("tokens", lines.getBytes(StandardCharsets.UTF_8)));
    try (TestServer server =
        TestServer.with(
            Limits.DEFAULT.withAtOnce(3, 2),
            access,
            Services.UNKEPT.withRecorder(slow).withApprovals(slow.approvals()))) {
      List<CompletableFuture<Reply>> taken = new ArrayList<>();
      taken.add(decide(server, one));
      taken.add(decide(server, one));
      await().atMost(Duration.ofMinutes(1)).until(() -> slow.waiting.get() == 2);

      Reply ofOne = decide(server, one).get();
      assertThat(ofOne.status()).isEqualTo(429);
      assertThat(ofOne.header("Retry-After")).isEqualTo("1");
      assertThat(ofOne.type()).isEqualTo("urn:ducha:problem:too-many");

      taken.add(decide(server, other));
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () ->
                  assertThat(server.get("/metrics", "Authorization", "Bearer " + one).body())
                      .contains("ducha_turns_taken 3"));
      assertThat(decide(server, other).get().status()).isEqualTo(429);
      assertThat(server.get("/health", "Authorization", "Bearer " + one).status()).isEqualTo(200);

      slow.allowed.countDown();
      for (CompletableFuture<Reply> reply : taken) {
        assertThat(reply.get().status()).isEqualTo(200);
      }
      assertThat(decide(server, one).get().status()).isEqualTo(200);
      assertThat(slow.kept).hasValue(4);
    }
  }

  private static CompletableFuture<Reply> decide(TestServer server, String token) {
    return CompletableFuture.supplyAsync(
        () -> server.post("/v1/gate", TestServer.JSON, GATE, "Authorization", "Bearer " + token),
        work -> new Thread(work).start());
  }

  @Test
  void whatTakesTooLongIsNeitherToldNorKept() {
    Slow slow = new Slow();
    try (TestServer server =
        TestServer.with(
            Limits.DEFAULT.withAnswerTime(Duration.ofMillis(500)),
            Access.open(),
            Services.UNKEPT.withRecorder(slow).withApprovals(slow.approvals()))) {
      Reply reply = server.post("/v1/gate", TestServer.JSON, GATE);
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.type()).isEqualTo("urn:ducha:problem:too-long");
      assertThat(reply.header("Retry-After")).isNotEmpty();
      slow.allowed.countDown();
      await().during(Duration.ofMillis(500)).until(() -> slow.kept.get() == 0);
    }
  }

  @Test
  void largeHeadsAndAddressesAreRefused() throws Exception {
    try (TestServer server = TestServer.open(Services.UNKEPT)) {
      String large = "x".repeat(20_000);
      for (var request :
          List.of(
              List.of("431", "GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + large),
              List.of("414", "GET /" + large + " HTTP/1.1\r\nHost: localhost"),
              List.of("400", "GET /health HTTP/1.1"),
              List.of("400", "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: other"),
              List.of(
                  "400", "GET /v1/rules/..%2fetc HTTP/1.1\r\nHost: localhost\r\nConnection: close"),
              List.of("400", "nonsense"),
              List.of(
                  "400", HEAD.strip() + "\r\nContent-Length: 5\r\nTransfer-Encoding: chunked"))) {
        try (Socket socket = server.socket()) {
          write(socket, request.get(1) + "\r\n\r\n");
          assertThat(answer(socket))
              .as(request.get(1).lines().findFirst().orElseThrow())
              .startsWith("HTTP/1.1 " + request.get(0))
              .contains("application/problem+json", "urn:ducha:problem:")
              .doesNotContain("Exception", "Jetty", "jetty", "<html");
        }
      }
    }
  }

  @Test
  void nothingThatIsSentComesBackAsAHeader() throws Exception {
    try (TestServer server = TestServer.open(Services.UNKEPT)) {
      for (String path :
          List.of(
              "/v1/rules/%0d%0aX-Injected:%20yes",
              "/v1/check?%0d%0aX-Injected:%20yes=1",
              "/%0d%0aX-Injected:%20yes",
              "/v1/rules?lang=%0d%0aX-Injected:%20yes")) {
        try (Socket socket = server.socket()) {
          write(
              socket,
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n"
                  + "X-Request-Id: mine\r\nConnection: close\r\n\r\n");
          String head = answer(socket).split("\r\n\r\n", 2)[0];
          assertThat(head).as(path).startsWith("HTTP/1.1 4").doesNotContain("X-Injected", "mine");
        }
      }
    }
  }

  @Test
  void unknownAddressesAndMethodsAreRefused() {
    try (TestServer server = TestServer.open(Services.UNKEPT)) {
      for (String path : List.of("/", "/v1", "/v2/check", "/docs/x", "/docs/index.html")) {
        Reply reply = server.get(path);
        assertThat(reply.status()).as(path).isEqualTo(404);
        assertThat(reply.type()).isEqualTo("urn:ducha:problem:not-found");
      }
      Reply get = server.get("/v1/check");
      assertThat(get.status()).isEqualTo(405);
      assertThat(get.header("Allow")).isEqualTo("POST");
      assertThat(get.type()).isEqualTo("urn:ducha:problem:method");
      for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "POST", "TRACE", "BREW")) {
        Reply reply =
            TestServer.send(server.request("/v1/rules").method(method, BodyPublishers.noBody()));
        assertThat(reply.status()).as(method).isIn(404, 405);
        assertThat(reply.header("Content-Type")).as(method).startsWith("application/problem+json");
      }
      Reply overridden =
          server.get("/v1/check", "X-HTTP-Method-Override", "POST", "Content-Type", "text/yaml");
      assertThat(overridden.status()).isEqualTo(400);
      Reply head =
          TestServer.send(server.request("/v1/rules").method("HEAD", BodyPublishers.noBody()));
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
    }
  }

  @Test
  void aFaultIsSaidWithoutItsInnards() {
    List<Throwable> told = new ArrayList<>();
    ServerListener listener =
        new ServerListener() {
          @Override
          public void fault(String id, Throwable fault) {
            told.add(fault);
          }
        };
    for (Approvals broken :
        List.<Approvals>of(
            (rules, asked, language) -> {
              throw new IllegalStateException("secret");
            },
            (rules, asked, language) -> {
              throw new StackOverflowError("secret");
            })) {
      try (TestServer server =
          TestServer.open(Services.UNKEPT.withApprovals(broken).withListener(listener))) {
        Reply reply = server.post("/v1/gate", TestServer.JSON, GATE);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.type()).isEqualTo("urn:ducha:problem:fault");
        assertThat(reply.body()).doesNotContain("secret", "Exception", "at org.");
        assertThat(server.get("/health").status()).isEqualTo(200);
      }
    }
    assertThat(told).hasSize(2);
  }
}
