package org.ducha.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.ducha.RulesCopy;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.report.Report;
import org.ducha.source.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are reloaded again and again, good and broken by turns, while four threads check. */
class ReloadUnderLoadIT {
  private static final Path SNAPSHOT = Path.of("fixtures/illustrative/qiantang-2024-q3.yaml");
  private static final int RELOADS = 200;
  private static final int EARLY = 20;
  private static final int THREADS = 4;

  @TempDir private Path temporary;

  private final AtomicInteger swaps = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger checks = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Map<String, String> requiredByDigest = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  @Test
  void noCheckFailsAndEveryReportIsOfOneRuleSet() throws Exception {
    RulesCopy copy = RulesCopy.in(temporary.resolve("rules"));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    long early = 0;
    try (FollowedRules rules =
        FollowedRules.of(
            Ruleset.load(copy.folder(), Shipped.CLOCK), new Counting(), Duration.ofMillis(20))) {
      for (int i = 0; i < THREADS; i++) {
        threads.execute(() -> checkOn(rules));
      }
      for (int reload = 1; reload <= RELOADS; reload++) {
        if (reload % 2 == 1) {
          int before = refusals.get();
          copy.breakOff(true);
          await().atMost(Duration.ofMinutes(1)).until(() -> refusals.get() > before);
        } else {
          int before = swaps.get();
          copy.breakOff(false);
          copy.requireGdpGrowth("5." + reload % 7 + "1%");
          await().atMost(Duration.ofMinutes(1)).until(() -> swaps.get() > before);
        }
        if (reload == EARLY) {
          early = heapAfterCollection();
        }
      }
    }
    over.set(true);
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    long late = heapAfterCollection();

    assertThat(wrong).isEmpty();
    assertThat(requiredByDigest).hasSizeGreaterThan(1);
    assertThat(checks.get()).isGreaterThan(RELOADS);
    assertThat(late).as("heap at reload 200, against %s at 20", early).isLessThan(early * 12 / 10);
  }

  private final class Counting implements FollowedRules.Listener {
    @Override
    public void swapped(Ruleset before, Ruleset after) {
      swaps.incrementAndGet();
    }

    @Override
    public void refused(List<Mistake> mistakes) {
      refusals.incrementAndGet();
    }
  }

  /** Checks until it is over; one digest must always require the same. */
  private void checkOn(FollowedRules rules) {
    while (!over.get()) {
      try {
        Report report = rules.current().check(SNAPSHOT);
        String required = report.of("gdp-growth").finding().matter().required();
        String known = requiredByDigest.putIfAbsent(report.rules().digest(), required);
        if (known != null && !known.equals(required)) {
          wrong.add(report.rules().digest() + " requires " + known + " and " + required);
        }
        checks.incrementAndGet();
      } catch (RuntimeException e) {
        wrong.add(e.toString());
      }
    }
  }

  private static long heapAfterCollection() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(100);
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      least = Math.min(least, used);
    }
    return least;
  }
}
