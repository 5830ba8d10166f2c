package org.ducha.follow;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.filefilter.FileFilterUtils;
import org.apache.commons.io.monitor.FileAlterationListenerAdaptor;
import org.apache.commons.io.monitor.FileAlterationObserver;
import org.jspecify.annotations.Nullable;

/**
 * Tells when files have changed and have come to rest since: a file that is still being written, or
 * that an editor is about to replace, is not told of. Looks at the files again and again, which
 * works on network drives too.
 */
public final class FileWatch implements AutoCloseable {
  /** Between two looks, so that an edit is in force within half a second. */
  public static final Duration INTERVAL = Duration.ofMillis(100);

  /** So many looks without a change, and the files are at rest. */
  private static final int LOOKS = 3;

  private final Runnable atRest;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(FileWatch::thread);
  private @Nullable Future<?> looking;
  private Set<Path> places = Set.of();
  private List<FileAlterationObserver> observers = List.of();
  private boolean changed;
  private int looksToRest;

  /**
   * Watches nothing as yet.
   *
   * @param atRest what to do then; called by one thread, never while it is still at it
   */
  public FileWatch(Runnable atRest) {
    this.atRest = atRest;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ducha-watch");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Watches these in place of those before: files with the files beside them, which they may name,
   * and folders with all that is in them. They need not exist. Where they are others than before,
   * they count as changed, since nobody knows when they were.
   */
  public synchronized void watch(Collection<Path> files) {
    Set<Path> wanted = new TreeSet<>();
    files.forEach(file -> wanted.add(file.toAbsolutePath().normalize()));
    if (wanted.equals(places)) {
      return;
    }
    List<FileAlterationObserver> next = new ArrayList<>();
    wanted.forEach(place -> next.add(observer(place)));
    places = wanted;
    observers = next;
    looksToRest = LOOKS;
  }

  private FileAlterationObserver observer(Path place) {
    FileAlterationObserver.Builder building = FileAlterationObserver.builder();
    FileAlterationObserver observer =
        (Files.isDirectory(place)
                ? building.setFile(place.toFile())
                : building
                    .setFile(place.toFile().getParentFile())
                    .setFileFilter(FileFilterUtils.fileFileFilter()))
            .getUnchecked();
    observer.addListener(
        new FileAlterationListenerAdaptor() {
          @Override
          public void onFileChange(File of) {
            changed = true;
          }

          @Override
          public void onFileCreate(File of) {
            changed = true;
          }

          @Override
          public void onFileDelete(File of) {
            changed = true;
          }
        });
    observer.checkAndNotify();
    return observer;
  }

  /** Begins to look, every so often. */
  public void start(Duration interval) {
    long millis = interval.toMillis();
    looking = clockwork.scheduleWithFixedDelay(this::look, 0, millis, TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (hasComeToRest()) {
      try {
        atRest.run();
      } catch (RuntimeException e) {
        // Thrown on, it would end the watch without a word.
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }

  private synchronized boolean hasComeToRest() {
    changed = false;
    observers.forEach(FileAlterationObserver::checkAndNotify);
    if (changed) {
      looksToRest = LOOKS;
      return false;
    }
    if (looksToRest == 0) {
      return false;
    }
    looksToRest--;
    return looksToRest == 0;
  }

  @Override
  public void close() {
    if (looking != null) {
      looking.cancel(false);
    }
    clockwork.shutdownNow();
  }
}
