package org.ducha.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes that make a log and append to it at once make one chain. */
class ConcurrentAppendsIT {
  private static final int PROCESSES = 2;
  private static final int THREADS = 3;
  private static final int EACH = 25;
  private static final int ALL = PROCESSES * THREADS * EACH;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void theChainStaysOne(TestStore store) {
    String where = store.place(folder);
    List<Head> said = new ArrayList<>();
    try (Appending one = Appending.to(where, THREADS, EACH);
        Appending other = Appending.to(where, THREADS, EACH)) {
      one.opened();
      other.opened();
      one.go();
      other.go();
      said.addAll(one.next(Integer.MAX_VALUE));
      said.addAll(other.next(Integer.MAX_VALUE));
      assertThat(one.exitCode()).isZero();
      assertThat(other.exitCode()).isZero();
    }
    try (DecisionLog log = DecisionLog.openExisting(where)) {
      assertThat(log.verify(Optional.empty()).broken()).isEmpty();
      assertThat(log.head().id()).isEqualTo(ALL);
      assertThat(log.stored(Span.ALL).stream().map(Stored::head))
          .containsExactlyInAnyOrderElementsOf(said);
    }
  }
}
