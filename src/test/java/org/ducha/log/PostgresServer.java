package org.ducha.log;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL server that runs while the tests do. Root may not run one; started by root it
 * runs in a user namespace of its own, so {@code unshare -U} must be allowed.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final AtomicInteger databases = new AtomicInteger();
  private EmbeddedPostgres server;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /** The one that all tests may use; it ends with them. */
  public static PostgresServer shared() {
    return Shared.SERVER;
  }

  /** One that may be killed. */
  static PostgresServer in(Path folder) {
    return start(keeping(folder));
  }

  private static EmbeddedPostgres.Builder keeping(Path folder) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false);
  }

  private static PostgresServer start(EmbeddedPostgres.Builder builder) {
    try {
      return new PostgresServer(builder.setPGStartupWait(PATIENCE).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URL of an empty database. */
  public String newDatabase() {
    String name = "test_" + databases.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return server.getJdbcUrl("postgres", name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it at once, with all its processes: nothing is written that was not yet. */
  void kill() {
    try {
      long postmaster = server.getProcess().pid();
      new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster)).inheritIO().start();
      server.getProcess().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    close();
  }

  /** Starts it again on what it left. */
  void startAgain(Path folder) {
    int port = server.getPort();
    server = start(keeping(folder).setPort(port)).server;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final PostgresServer SERVER = start(EmbeddedPostgres.builder());
  }
}
