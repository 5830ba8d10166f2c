package org.ducha.log;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL database, which others may use too: the log has a schema of its own.
 *
 * @param source of connections
 * @param name without a password
 * @param schema that of the URL, else {@code ducha}
 */
record PostgresDatabase(PGSimpleDataSource source, String name, String schema, Duration patience)
    implements Database {
  private static final String SCHEMA = "ducha";
  private static final int SOCKET_SECONDS = 60;

  // Any two numbers that nobody else takes for locks: "ducha" in bytes, with one more.
  private static final long MIGRATING = 0x6475636861_01L;
  private static final long APPENDING = 0x6475636861_02L;

  static PostgresDatabase of(String url, Duration patience) {
    if (Driver.parseURL(url, null) == null) {
      throw Database.unknown(url);
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    String given = source.getCurrentSchema();
    String schema = given == null ? SCHEMA : given;
    source.setCurrentSchema(schema);
    source.setTcpKeepAlive(true);
    if (source.getSocketTimeout() == 0) {
      source.setSocketTimeout(SOCKET_SECONDS);
    }
    return new PostgresDatabase(source, url.replaceFirst("[?].*", ""), schema, patience);
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public void make() {
    // The database is the office's; the schema is made with the tables.
  }

  @Override
  public DataSource migrating() {
    return source;
  }

  @Override
  public HikariConfig pool() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    return config;
  }

  @Override
  public String migrations() {
    return "classpath:org/ducha/log/postgresql";
  }

  @Override
  public void exclusively(Runnable work) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(" + MIGRATING + ")");
      work.run();
    } catch (SQLException e) {
      throw StoreFailure.of(this, e);
    }
  }

  /**
   * Whoever comes after waits for the lock, and then sees what was committed before it was given
   * up. Where the server does not wait for its disk, here it does.
   */
  @Override
  public <T> T alone(Handle handle, Supplier<T> work) {
    return handle.inTransaction(
        TransactionIsolationLevel.READ_COMMITTED,
        inside -> {
          inside.execute(
              "SELECT set_config('lock_timeout', ?, true), set_config('synchronous_commit',"
                  + " replace(current_setting('synchronous_commit'), 'off', 'on'), true)",
              patience.toMillis() + "ms");
          inside.execute("SELECT pg_advisory_xact_lock(?)", APPENDING);
          return work.get();
        });
  }

  @Override
  public Optional<String> damage(Handle handle) {
    return Optional.empty();
  }

  @Override
  public Reason reason(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (state) {
      case "55P03", "57014", "53300" -> Reason.BUSY;
      case "53100" -> Reason.FULL;
      case "25006" -> Reason.READ_ONLY;
      case "42501" -> Reason.NO_RIGHT;
      case "3D000" -> Reason.NO_DATABASE;
      case "XX001", "XX002" -> Reason.DAMAGED;
      default ->
          state.startsWith("08") || state.startsWith("57P")
              ? Reason.UNREACHABLE
              : state.startsWith("28") ? Reason.LOGIN : Reason.OTHER;
    };
  }
}
