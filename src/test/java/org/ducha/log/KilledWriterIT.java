package org.ducha.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A death at any moment loses nothing that was answered. */
class KilledWriterIT {
  private static final int KILLS = 3;
  private static final int THREADS = 4;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatWasAnsweredIsThere(TestStore store) {
    String where = store.place(folder);
    List<Head> said = new ArrayList<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      try (Appending appending = Appending.to(where, THREADS, Integer.MAX_VALUE)) {
        said.addAll(appending.opened().go().next(7 * kill));
        said.addAll(appending.kill());
      }
      assertThere(where, said);
    }
    assertThat(said).hasSizeGreaterThanOrEqualTo(7 * (1 + 2 + 3));
  }

  private static void assertThere(String where, List<Head> said) {
    try (DecisionLog log = DecisionLog.open(where)) {
      assertThat(log.verify(Optional.empty()).broken()).isEmpty();
      assertThat(log.stored(Span.ALL).stream().map(Stored::head)).containsAll(said);
    }
  }

  @Test
  void whatWasAnsweredIsThereAfterTheDatabaseServerDied() {
    try (PostgresServer server = PostgresServer.in(folder)) {
      String where = server.newDatabase();
      List<Head> said = new ArrayList<>();
      try (Appending appending = Appending.to(where, THREADS, Integer.MAX_VALUE)) {
        said.addAll(appending.opened().go().next(50));
        server.kill();
        said.addAll(appending.kill());
      }
      server.startAgain(folder);
      assertThere(where, said);
    }
  }
}
