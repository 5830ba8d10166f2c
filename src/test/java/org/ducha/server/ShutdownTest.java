package org.ducha.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.ducha.server.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that stops: what it was asked it answers, and nothing more. */
@Timeout(300)
class ShutdownTest {
  private static final String GATE = "{\"request\": \"id: a\", \"snapshot\": \"region: x\"}";

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch allowed = new CountDownLatch(1);
  private final AtomicInteger kept = new AtomicInteger();
  private final Services services =
      Services.UNKEPT
          .withRecorder(entry -> kept.incrementAndGet())
          .withApprovals(
              (rules, asked, language) -> {
                begun.countDown();
                try {
                  allowed.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                return new Approvals.Decided("[]", List.of("approve"), LocalDate.EPOCH);
              });

  private static CompletableFuture<Reply> decide(TestServer server) {
    return CompletableFuture.supplyAsync(
        () -> server.post("/v1/gate", TestServer.JSON, GATE), work -> new Thread(work).start());
  }

  @Test
  void whatIsUnderWayIsAnsweredAndNothingNewIsTaken() throws Exception {
    TestServer server = TestServer.open(services);
    try (Socket kept = server.socket()) {
      ask(kept);
      assertThat(kept.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");

      CompletableFuture<Reply> underWay = decide(server);
      begun.await();
      CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
      // Longer than idle connections are waited for.
      Thread.sleep(3000);
      assertThat(stopping).isNotDone();
      await().atMost(Duration.ofMinutes(1)).until(() -> isRefused(server));

      allowed.countDown();
      assertThat(underWay.get().status()).isEqualTo(200);
      stopping.get();
      assertThat(this.kept).hasValue(1);
    }
  }

  private static void ask(Socket socket) throws Exception {
    socket
        .getOutputStream()
        .write(
            "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  /** A new connection is not taken, or told that it comes too late. */
  private static boolean isRefused(TestServer server) throws Exception {
    try (Socket socket = server.socket()) {
      ask(socket);
      byte[] status = socket.getInputStream().readNBytes(12);
      return status.length == 0
          || new String(status, StandardCharsets.US_ASCII).equals("HTTP/1.1 503");
    } catch (SocketException refusedOrReset) {
      return true;
    }
  }

  @Test
  void whatDoesNotEndInTimeIsCutOffUnkept() throws Exception {
    TestServer server =
        TestServer.with(
            Limits.DEFAULT.withStopTime(Duration.ofSeconds(1)), Access.open(), services);
    CompletableFuture<Reply> underWay = decide(server);
    begun.await();
    server.close();
    assertThat(underWay.handle((reply, cut) -> cut != null || reply.status() == 503).get())
        .isTrue();
    allowed.countDown();
    assertThat(kept).hasValue(0);
  }
}
