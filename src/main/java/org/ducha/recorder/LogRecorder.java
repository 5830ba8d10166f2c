package org.ducha.recorder;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.ducha.log.DecisionLog;
import org.ducha.source.MistakesException;

/** Keeps entries in a decision log, which whoever opened it closes. */
public final class LogRecorder implements Recorder {
  private final DecisionLog log;

  public LogRecorder(DecisionLog log) {
    this.log = log;
  }

  @Override
  public void record(Entry entry) throws IOException {
    trying(() -> log.append(LoggedEntry.of(entry)));
  }

  @Override
  public void ensureWritable() throws IOException {
    trying(
        () -> {
          log.ensureWritable();
          return log;
        });
  }

  /** The last entry; number 0 where there is none yet. */
  @Override
  public Optional<Head> head() throws IOException {
    return Optional.of(trying(() -> LoggedEntry.head(log)));
  }

  private static <T> T trying(Supplier<T> work) throws IOException {
    try {
      return work.get();
    } catch (MistakesException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
