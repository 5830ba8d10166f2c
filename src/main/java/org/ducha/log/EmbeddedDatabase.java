package org.ducha.log;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.ducha.source.SourceText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * A file, by SQLite. A commit returns when its bytes are on the disk, the file is whole again by
 * itself after a crash at any moment, and several processes may use it at once.
 */
record EmbeddedDatabase(Path file, Duration patience) implements Database {
  private static final Object ONE_THREAD = new Object();

  // The primary result codes of SQLite.
  private static final int PERMISSION = 3;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NO_DATABASE = 26;

  @Override
  public String name() {
    return SourceText.nameOf(file);
  }

  @Override
  public boolean exists() {
    return Files.exists(file);
  }

  /** What was decided is nobody else's business: the folder and the file are the owner's. */
  @Override
  public void make() {
    try {
      Path folder = folder();
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, ownersOnly(folder, "rwx------"));
      }
      touch(file);
    } catch (IOException e) {
      throw new StoreFailure(this, Reason.NO_FOLDER, e.getClass().getSimpleName(), e);
    }
  }

  private Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private static void touch(Path made) throws IOException {
    try {
      Files.createFile(made, ownersOnly(made, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      // As it should be.
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path path, String permissions) {
    Path there = path.toAbsolutePath();
    while (!Files.exists(there)) {
      there = Objects.requireNonNull(there.getParent());
    }
    boolean posix =
        Files.getFileAttributeView(there, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            != null;
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * The journal's mode is kept in the file; who opens it need not, and cannot always, change it.
   */
  @Override
  public DataSource migrating() {
    return source(JournalMode.WAL);
  }

  @Override
  public HikariConfig pool() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source(null));
    // A Mac's disk keeps what it was told to write to itself, unless it is told so.
    config.setConnectionInitSql("PRAGMA fullfsync = 1");
    return config;
  }

  private SQLiteDataSource source(@Nullable JournalMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout((int) patience.toMillis());
    if (mode != null) {
      config.setJournalMode(mode);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  @Override
  public String schema() {
    return "";
  }

  @Override
  public String migrations() {
    return "classpath:org/ducha/log/sqlite";
  }

  @Override
  public void exclusively(Runnable work) {
    Path lockFile = folder().resolve(file.getFileName() + ".lock");
    synchronized (ONE_THREAD) {
      try {
        touch(lockFile);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
          FileLock lock = channel.lock();
          try {
            work.run();
          } finally {
            lock.release();
          }
        }
      } catch (IOException e) {
        throw new StoreFailure(this, Reason.NO_FOLDER, e.getClass().getSimpleName(), e);
      }
    }
  }

  /**
   * Begun by hand: the driver's own commit begins the next transaction at once, and with it takes
   * the lock again that others wait for.
   */
  @Override
  public <T> T alone(Handle handle, Supplier<T> work) {
    handle.execute("BEGIN IMMEDIATE");
    try {
      T result = work.get();
      handle.execute("COMMIT");
      return result;
    } catch (RuntimeException | Error e) {
      try {
        handle.execute("ROLLBACK");
      } catch (JdbiException alreadyBack) {
        e.addSuppressed(alreadyBack);
      }
      throw e;
    }
  }

  @Override
  public Optional<String> damage(Handle handle) {
    String found = handle.createQuery("PRAGMA integrity_check(1)").mapTo(String.class).one();
    return found.equals("ok") ? Optional.empty() : Optional.of(found);
  }

  @Override
  public Reason reason(SQLException e) {
    if (e.getCause() instanceof NativeLibraryNotFoundException) {
      return Reason.NO_LIBRARY;
    }
    return switch (e.getErrorCode() & 0xff) {
      case BUSY, LOCKED -> Reason.BUSY;
      case FULL -> Reason.FULL;
      case READ_ONLY, PERMISSION -> Reason.READ_ONLY;
      case CORRUPT, NO_DATABASE -> Reason.DAMAGED;
      case CANNOT_OPEN -> Reason.NO_FOLDER;
      default -> Reason.OTHER;
    };
  }
}
