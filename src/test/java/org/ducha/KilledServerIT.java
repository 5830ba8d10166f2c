package org.ducha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.ducha.log.DecisionLog;
import org.ducha.log.Span;
import org.ducha.log.Stored;
import org.ducha.log.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are killed while they decide: nothing that was answered is lost. */
@Timeout(900)
class KilledServerIT {
  /** As many logs at the same time: most of a life goes by with starting. */
  private static final int LOGS = 4;

  private static final int LIVES = 5;
  private static final int CLIENTS = 3;
  private static final int ANSWERS = 12;

  @TempDir private Path folder;

  @Test
  void everyAnsweredDecisionIsInTheLogHoweverOftenTheServerIsKilled() throws Exception {
    long begun = System.nanoTime();
    keepClasses();
    ExecutorService lanes = Executors.newFixedThreadPool(LOGS);
    List<CompletableFuture<Integer>> lives = new ArrayList<>();
    for (int i = 0; i < LOGS; i++) {
      String log = folder.resolve("log-" + i + ".db").toString();
      lives.add(CompletableFuture.supplyAsync(() -> liveAndDie(log), lanes));
    }
    int answered = 0;
    for (CompletableFuture<Integer> life : lives) {
      answered += life.get();
    }
    lanes.shutdown();
    System.out.printf(
        "kill -9: %d times, %d answered decisions, none lost, %d s%n",
        LOGS * LIVES, answered, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
  }

  private Path classes() {
    return folder.resolve("classes.jsa");
  }

  /** Most of a start is the loading of classes, which all lives have in common. */
  private void keepClasses() throws Exception {
    try (InstalledServer server =
        InstalledServer.startWith(
            "-XX:ArchiveClassesAtExit=" + classes(),
            folder,
            "--log",
            folder.resolve("first.db").toString())) {
      server.post("/v1/gate", InstalledServer.asking("to-4.9.yaml"));
      server.end();
      server.exitCode();
    }
    assertThat(classes()).isNotEmptyFile();
  }

  /** One log, and servers on it one after the other. */
  private int liveAndDie(String log) {
    Queue<String> answered = new ConcurrentLinkedQueue<>();
    for (int life = 0; life < LIVES; life++) {
      int before = answered.size();
      killInTheMiddle(log, answered);
      assertThat(answered).as("life %d", life).hasSizeGreaterThan(before);
      ensureKept(log, answered);
    }
    return answered.size();
  }

  private void killInTheMiddle(String log, Queue<String> answered) {
    int before = answered.size();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (InstalledServer server =
        InstalledServer.startWith("-XX:SharedArchiveFile=" + classes(), folder, "--log", log)) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.execute(() -> askUntilItIsGone(server, answered));
      }
      await().atMost(Duration.ofMinutes(2)).until(() -> answered.size() >= before + ANSWERS);
      Thread.sleep(ThreadLocalRandom.current().nextInt(300));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      clients.shutdown();
      ensureEnded(clients);
    }
  }

  private static void ensureEnded(ExecutorService clients) {
    try {
      assertThat(clients.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void askUntilItIsGone(InstalledServer server, Queue<String> answered) {
    try {
      String body = InstalledServer.asking("to-4.9.yaml");
      while (true) {
        HttpResponse<String> reply = server.post("/v1/gate", body);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).contains("\"decision\" : \"reject\"");
        answered.add(reply.headers().firstValue("X-Request-Id").orElseThrow());
      }
    } catch (IOException gone) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void ensureKept(String where, Queue<String> answered) {
    try (DecisionLog log = DecisionLog.openExisting(where)) {
      Verification verified = log.verify(Optional.empty());
      assertThat(verified.broken()).isEmpty();
      List<String> kept = log.stored(Span.ALL).stream().map(Stored::reference).toList();
      assertThat(verified.head().id()).isEqualTo(kept.size());
      assertThat(kept).doesNotHaveDuplicates().containsAll(answered);
    }
  }
}
