package org.ducha.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work on one thing after the other on all processors, the results in the order of the things; a
 * few are worked on ahead of the one that is asked for, however many there are.
 *
 * @param <T> the things
 * @param <R> the results
 */
public final class InOrder<T, R> implements Iterator<R>, AutoCloseable {
  private static final int AHEAD = 4;

  private final Iterator<T> things;
  private final Function<T, R> work;
  private final int threads;
  private @Nullable ExecutorService workers;
  private final Deque<Future<R>> pending = new ArrayDeque<>();

  /**
   * @param threads how many work at a time
   */
  public InOrder(Iterator<T> things, Function<T, R> work, int threads) {
    this.things = things;
    this.work = work;
    this.threads = threads;
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "check");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public boolean hasNext() {
    return !pending.isEmpty() || things.hasNext();
  }

  /**
   * The next result.
   *
   * @throws RuntimeException as the work threw it
   */
  @Override
  public R next() {
    if (workers == null) {
      T first = things.next();
      if (!things.hasNext()) {
        // What is alone needs nobody's help.
        return work.apply(first);
      }
      workers = Executors.newFixedThreadPool(threads, InOrder::worker);
      submit(workers, first);
    }
    while (pending.size() < threads * AHEAD && things.hasNext()) {
      submit(workers, things.next());
    }
    if (pending.isEmpty()) {
      throw new NoSuchElementException();
    }
    try {
      return pending.remove().get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException thrown
          ? thrown
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void submit(ExecutorService to, T thing) {
    pending.add(to.submit(() -> work.apply(thing)));
  }

  @Override
  public void close() {
    if (workers != null) {
      workers.shutdownNow();
    }
  }
}
