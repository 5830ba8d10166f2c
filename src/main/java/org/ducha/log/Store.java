package org.ducha.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;

/** Rows in a database. They are read and added, never changed or removed. */
final class Store implements AutoCloseable {
  private static final int CONNECTIONS = 4;
  private static final String ROW = "SELECT id, previous, hash, body FROM entry ";
  private static final RowMapper<Row> ROWS =
      (row, context) ->
          new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));

  private final Database database;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Store(Database database, HikariDataSource pool) {
    this.database = database;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  /**
   * Opens a store.
   *
   * @param create whether it is made where there is none
   * @throws StoreFailure if that cannot be
   */
  static Store open(Database database, boolean create) {
    if (create) {
      database.make();
    } else if (!database.exists()) {
      throw none(database);
    }
    Store store =
        new Store(database, failing(database, () -> new HikariDataSource(pool(database))));
    try {
      store.prepare(create);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static StoreFailure none(Database database) {
    return new StoreFailure(database, Reason.NO_LOG, "", new IllegalStateException());
  }

  private static HikariConfig pool(Database database) {
    HikariConfig config = database.pool();
    config.setPoolName("ducha-log");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(Database.PATIENCE.toMillis());
    return config;
  }

  private void prepare(boolean create) {
    boolean current = with(handle -> Schema.isCurrent(handle, database));
    if (current) {
      return;
    }
    boolean there = with(handle -> Schema.exists(handle, database));
    if (!there && !create) {
      throw none(database);
    }
    failing(
        database,
        () -> {
          database.exclusively(() -> Schema.migrate(database));
          return database;
        });
  }

  /**
   * Adds the row that follows on the last one. Ends when it is durable.
   *
   * @param next what follows on a head
   */
  Row append(Packed packed, Function<Head, Row> next) {
    return alone(handle -> add(handle, packed, next));
  }

  /** Writes something that is no entry, as durably. */
  void tryWriting() {
    alone(
        handle ->
            handle.execute(
                "INSERT INTO trial (id, times) VALUES (1, 1)"
                    + " ON CONFLICT (id) DO UPDATE SET times = trial.times + 1"));
  }

  private <T> T alone(Function<Handle, T> work) {
    return with(
        handle -> {
          try {
            return database.alone(handle, () -> work.apply(handle));
          } catch (RuntimeException e) {
            // Whatever state it is in, nobody shall go on with it.
            pool.evictConnection(handle.getConnection());
            throw e;
          }
        });
  }

  private static Row add(Handle handle, Packed packed, Function<Head, Row> next) {
    Row row = next.apply(head(handle));
    if (content(handle, packed.rules().list()).isEmpty()) {
      add(handle, packed.rules().contents());
    }
    add(handle, packed.contents());
    handle.execute(
        "INSERT INTO entry (id, previous, hash, body) VALUES (?, ?, ?, ?)",
        row.id(),
        row.previous(),
        row.hash(),
        row.body());
    return row;
  }

  private static void add(Handle handle, Map<String, byte[]> contents) {
    contents.forEach(
        (digest, bytes) ->
            handle.execute(
                "INSERT INTO content (digest, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
                digest,
                bytes));
  }

  Head head() {
    return with(Store::head);
  }

  private static Head head(Handle handle) {
    return handle
        .createQuery("SELECT id, hash FROM entry ORDER BY id DESC LIMIT 1")
        .map((row, context) -> new Head(row.getLong(1), row.getString(2)))
        .findOne()
        .orElse(Head.NONE);
  }

  /** As many rows after that id, in their order. */
  List<Row> after(long id, int most) {
    return with(
        handle ->
            handle
                .createQuery(ROW + "WHERE id > ? ORDER BY id LIMIT ?")
                .bind(0, id)
                .bind(1, most)
                .map(ROWS)
                .list());
  }

  Optional<byte[]> content(String digest) {
    return with(handle -> content(handle, digest));
  }

  private static Optional<byte[]> content(Handle handle, String digest) {
    return handle
        .createQuery("SELECT bytes FROM content WHERE digest = ?")
        .bind(0, digest)
        .mapTo(byte[].class)
        .findOne();
  }

  /** What is wrong with the store itself, beside what it holds. */
  Optional<String> damage() {
    return with(database::damage);
  }

  private <T> T with(Function<Handle, T> work) {
    return failing(database, () -> jdbi.withHandle(work::apply));
  }

  private static <T> T failing(Database database, Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException | FlywayException | PoolInitializationException e) {
      throw StoreFailure.of(database, e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
