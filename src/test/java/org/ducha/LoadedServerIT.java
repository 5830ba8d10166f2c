package org.ducha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.log.DecisionLog;
import org.ducha.log.Span;
import org.ducha.log.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many ask at once while the rules are edited: each is answered rightly, by whole rules. */
@Timeout(600)
class LoadedServerIT {
  private static final int CLIENTS = 8;
  private static final List<String> EDITS = List.of("5%", "6%", "5.2%", "5.5%");
  private static final Pattern HEAP =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"} (\\S+)$");

  /** Requests and what they come to, which the edits leave as it is. */
  private static final Map<String, String> REQUESTS =
      Map.of("to-5.1.yaml", "approve", "to-4.9.yaml", "reject", "land-sale.yaml", "approve");

  @TempDir private Path folder;
  private final AtomicBoolean over = new AtomicBoolean();
  private final Set<String> digests = ConcurrentHashMap.newKeySet();

  /** What one client was told, and how long it waited for each. */
  private record Told(List<String> ids, List<Long> nanos) {}

  @Test
  void noAnswerIsWrongWhileRulesAreEdited() throws Exception {
    RulesCopy rules = RulesCopy.in(folder.resolve("rules"));
    String log = folder.resolve("log.db").toString();
    List<Told> told = new ArrayList<>();
    try (InstalledServer server =
        InstalledServer.start(
            folder, "--rules", rules.folder().toString(), "--log", log, "--lang", "en")) {
      ask(server, "to-5.1.yaml");
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      List<Future<Told>> asking = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int first = i;
        asking.add(clients.submit(() -> askOn(server, first)));
      }
      List<String> heap = new ArrayList<>();
      for (String edit : EDITS) {
        int before = digests.size();
        rules.requireGdpGrowth(edit);
        // The last edit takes the first back.
        await()
            .atMost(Duration.ofMinutes(2))
            .until(
                () ->
                    edit.equals("5.5%") ? swaps(server) == EDITS.size() : digests.size() > before);
        heap.add(heapInMegabytes(server));
      }
      over.set(true);
      for (Future<Told> one : asking) {
        told.add(one.get());
      }
      clients.shutdown();
      assertThat(server.complained()).isEmpty();
      state(told, heap);
    }
    assertThat(digests).hasSize(EDITS.size());
    ensureKept(log, told);
  }

  private static long swaps(InstalledServer server) {
    return server.said().lines().filter(line -> line.contains("the rules have changed")).count();
  }

  private Told askOn(InstalledServer server, int first) throws Exception {
    List<String> requests = List.copyOf(REQUESTS.keySet());
    Told told = new Told(new ArrayList<>(), new ArrayList<>());
    for (int i = first; !over.get(); i++) {
      long begun = System.nanoTime();
      told.ids.add(ask(server, requests.get(i % requests.size())));
      told.nanos.add(System.nanoTime() - begun);
    }
    return told;
  }

  private String ask(InstalledServer server, String request)
      throws IOException, InterruptedException {
    HttpResponse<String> reply = server.post("/v1/gate", InstalledServer.asking(request));
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    String digest = reply.headers().firstValue("Ducha-Rules").orElseThrow();
    digests.add(digest);
    assertThat(reply.body())
        .contains("\"decision\" : \"" + REQUESTS.get(request) + "\"", "\"" + digest + "\"");
    return reply.headers().firstValue("X-Request-Id").orElseThrow();
  }

  private static String heapInMegabytes(InstalledServer server) throws Exception {
    Matcher used = HEAP.matcher(server.get("/metrics").body());
    assertThat(used.find()).isTrue();
    return String.format("%.0f", Double.parseDouble(used.group(1)) / (1 << 20));
  }

  /** Stated and not required: how fast it is depends on what else the machine does. */
  private static void state(List<Told> told, List<String> heap) {
    List<Long> nanos = told.stream().flatMap(one -> one.nanos().stream()).sorted().toList();
    System.out.printf(
        "load: %d decisions, %d at once, %d rule edits; p50 %d ms, p99 %d ms; heap %s MB%n",
        nanos.size(),
        CLIENTS,
        EDITS.size(),
        Duration.ofNanos(nanos.get(nanos.size() / 2)).toMillis(),
        Duration.ofNanos(nanos.get(nanos.size() * 99 / 100)).toMillis(),
        String.join(" → ", heap));
  }

  private static void ensureKept(String where, List<Told> told) {
    try (DecisionLog log = DecisionLog.openExisting(where)) {
      assertThat(log.verify(Optional.empty()).broken()).isEmpty();
      List<String> kept = log.stored(Span.ALL).stream().map(Stored::reference).toList();
      List<String> ids = told.stream().flatMap(one -> one.ids().stream()).toList();
      assertThat(kept).hasSize(ids.size() + 1).containsAll(ids);
    }
  }
}
