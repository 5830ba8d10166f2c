package org.ducha.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The stores that a log can have, and what somebody can do to them behind its back. */
public enum TestStore {
  SQLITE(
      "DROP TRIGGER entry_no_update;DROP TRIGGER entry_no_delete;"
          + "DROP TRIGGER content_no_update;DROP TRIGGER content_no_delete") {
    @Override
    public String place(Path folder) {
      return folder.resolve("decisions.db").toString();
    }

    @Override
    String copy(String where, Path folder) {
      try {
        return Files.copy(Path.of(where), folder.resolve("copy.db")).toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    Connection connect(String where) throws SQLException {
      return DriverManager.getConnection("jdbc:sqlite:" + where);
    }
  },
  POSTGRESQL("ALTER TABLE entry DISABLE TRIGGER ALL;ALTER TABLE content DISABLE TRIGGER ALL") {
    @Override
    public String place(Path folder) {
      return PostgresServer.shared().newDatabase();
    }

    @Override
    String copy(String where, Path folder) {
      return PostgresServer.shared().copyOf(where);
    }

    @Override
    Connection connect(String where) throws SQLException {
      return DriverManager.getConnection(where + "&currentSchema=ducha");
    }
  };

  private final String unguarding;

  TestStore(String unguarding) {
    this.unguarding = unguarding;
  }

  /** Where a new log can be. */
  public abstract String place(Path folder);

  /** Another log that says the same. */
  abstract String copy(String where, Path folder);

  abstract Connection connect(String where) throws SQLException;

  /** Does something to a log that ducha never does. */
  void tamper(String where, Tampering tampering) {
    try (Connection connection = connect(where);
        Statement statement = connection.createStatement()) {
      for (String sql : unguarding.split(";", -1)) {
        statement.execute(sql);
      }
      tampering.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void tamper(String where, String... statements) {
    tamper(
        where,
        connection -> {
          try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
              statement.execute(sql);
            }
          }
        });
  }

  /** What somebody does. */
  interface Tampering {
    void with(Connection connection) throws SQLException;
  }
}
