package org.ducha.server;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ducha.message.Phrase;
import org.ducha.recorder.Recorder;

/**
 * Makes checks and decisions, each within its time, and keeps each before it is answered.
 *
 * <p>What came too late is not kept. What is being kept is waited for, so that what stands in the
 * log and what the caller is told are the same.
 */
final class Desk implements AutoCloseable {
  private static final long STACK = 2L << 20;

  private final Recorder recorder;
  private final long answerNanos;
  private final ExecutorService judges =
      Executors.newFixedThreadPool(
          Math.max(2, Runtime.getRuntime().availableProcessors()), Desk::thread);

  Desk(Recorder recorder, Limits limits) {
    this.recorder = recorder;
    this.answerNanos = limits.answerTime().toNanos();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "ducha-judge", STACK);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Makes one, keeps it, and gives it back.
   *
   * @throws Refusal if it took too long or could not be kept
   */
  Recorder.Entry make(Callable<Recorder.Entry> work) {
    AtomicBoolean settled = new AtomicBoolean();
    Future<Recorder.Entry> made =
        judges.submit(
            () -> {
              Recorder.Entry entry = work.call();
              if (!settled.compareAndSet(false, true)) {
                throw new CancellationException();
              }
              keep(entry);
              return entry;
            });
    try {
      return await(made, settled);
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Trouble.STOPPING, Phrase.of("problem.stopping-detail"));
    }
  }

  private Recorder.Entry await(Future<Recorder.Entry> made, AtomicBoolean settled)
      throws ExecutionException, InterruptedException {
    try {
      return made.get(answerNanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      if (!settled.compareAndSet(false, true)) {
        return made.get();
      }
      made.cancel(true);
      throw new Refusal(
              Trouble.TOO_LONG,
              Phrase.of("problem.too-long-detail", TimeUnit.NANOSECONDS.toSeconds(answerNanos)))
          .with("Retry-After", "10");
    }
  }

  private void keep(Recorder.Entry entry) {
    try {
      recorder.record(entry);
    } catch (IOException | RuntimeException e) {
      throw notKept(e);
    }
  }

  /** Nothing can be kept at present, so that nothing is answered. */
  static Refusal notKept(Exception cause) {
    return new Refusal(Trouble.NOT_KEPT, Phrase.of("problem.not-kept-detail"))
        .with("Retry-After", "10")
        .because(cause);
  }

  private static RuntimeException cause(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException known) {
      return known;
    }
    return new IllegalStateException(e.getCause());
  }

  @Override
  public void close() {
    judges.shutdownNow();
  }
}
