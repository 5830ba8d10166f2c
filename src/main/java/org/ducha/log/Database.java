package org.ducha.log;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.jdbi.v3.core.Handle;

/** What differs between the databases that can hold a log. */
interface Database {
  /** So long is waited for others who write. */
  Duration PATIENCE = Duration.ofSeconds(10);

  String POSTGRESQL = "jdbc:postgresql:";

  /**
   * The database that a setting means.
   *
   * @throws MistakesException if it means none
   */
  static Database of(String where) {
    if (where.startsWith(POSTGRESQL)) {
      return PostgresDatabase.of(where, PATIENCE);
    }
    try {
      // The driver would take what follows a question mark for settings.
      if (!where.isBlank() && !where.startsWith("jdbc:") && !where.contains("?")) {
        return new EmbeddedDatabase(Path.of(where), PATIENCE);
      }
      throw unknown(where);
    } catch (InvalidPathException e) {
      throw unknown(where);
    }
  }

  /** The drivers that a setting needs. */
  static String drivers(String where) {
    return where.startsWith(POSTGRESQL)
        ? "org.postgresql:postgresql · org.flywaydb:flyway-database-postgresql"
        : "org.xerial:sqlite-jdbc";
  }

  /** That is no place of a log. */
  static MistakesException unknown(String where) {
    return new MistakesException(
        Mistake.at(Place.of("--log"), Phrase.of("log.unknown-store"))
            .found(where.replaceAll("[?].*|//[^/]*@", "…"))
            .expected(Phrase.of("log.stores")));
  }

  /** Where it is, as people may see it. */
  String name();

  /** Whether there is anything that could be opened. */
  boolean exists();

  /** Makes what must be there before it can be opened. */
  void make();

  /** Connections to migrate with. */
  DataSource migrating();

  /** Connections to work with. */
  HikariConfig pool();

  /** The schema that holds the log, empty where there are none. */
  String schema();

  /** Where the scripts that make the tables are. */
  String migrations();

  /** Works while nobody else, in whatever process, works so. */
  void exclusively(Runnable work);

  /** Works in a transaction of its own, while nobody else appends. Ends when that is durable. */
  <T> T alone(Handle handle, Supplier<T> work);

  /** What is wrong with the store itself, beside what it holds. */
  Optional<String> damage(Handle handle);

  /** What the driver means. */
  Reason reason(SQLException e);
}
