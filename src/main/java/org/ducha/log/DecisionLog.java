package org.ducha.log;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.ducha.message.Phrase;
import org.ducha.rule.RuleFiles;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * What was decided and checked, in the order in which it was: added to, never changed. Each entry
 * holds the hash of the one before, so that a change, a gap, another order, an insertion or a
 * removal shows; {@link #head()}, kept elsewhere, shows whether the end was cut off.
 *
 * <p>Serves many threads, and many processes at once.
 */
public final class DecisionLog implements AutoCloseable {
  private static final String LIBRARIES =
      "org.jdbi:jdbi3-core · com.zaxxer:HikariCP · org.flywaydb:flyway-core · ";

  private final String name;
  private final Store store;
  private final Entries entries;
  private final ReentrantLock order = new ReentrantLock(true);
  private volatile @Nullable Seen seen;

  private DecisionLog(String name, Store store) {
    this.name = name;
    this.store = store;
    this.entries = new Entries(store);
  }

  /**
   * Opens a log, and makes it where there is none.
   *
   * @param where a file, or a database by its URL {@code jdbc:postgresql://…}
   * @throws MistakesException if it cannot be opened
   */
  public static DecisionLog open(String where) {
    return open(where, true);
  }

  /**
   * Opens a log that must be there.
   *
   * @param where a file, or a database by its URL {@code jdbc:postgresql://…}
   * @throws MistakesException if it cannot be opened
   */
  public static DecisionLog openExisting(String where) {
    return open(where, false);
  }

  private static DecisionLog open(String where, boolean create) {
    try {
      return open(Database.of(where), create);
    } catch (NoClassDefFoundError e) {
      throw new MistakesException(
          Mistake.at(Place.of("--log"), Phrase.of("log.no-classes"))
              .found(String.valueOf(e.getMessage()))
              .expected(Phrase.verbatim(LIBRARIES + Database.drivers(where))));
    }
  }

  static DecisionLog open(Database database, boolean create) {
    try {
      return new DecisionLog(database.name(), Store.open(database, create));
    } catch (StoreFailure e) {
      throw e.saying("log.cannot-open");
    }
  }

  /**
   * Keeps an entry. When this returns, it is on the disk; only then may it be answered.
   *
   * @throws MistakesException if it cannot be kept; then nothing may be answered
   */
  public Stored append(Entry entry) {
    Packed packed = Packed.of(entry, packed(entry.judge().rules()));
    order.lock();
    try {
      return Entries.read(store.append(packed, head -> Body.after(head, packed)));
    } catch (StoreFailure e) {
      throw e.saying("log.cannot-write");
    } finally {
      order.unlock();
    }
  }

  /**
   * Makes sure that entries can be kept.
   *
   * @throws MistakesException if they cannot
   */
  public void ensureWritable() {
    order.lock();
    try {
      store.tryWriting();
    } catch (StoreFailure e) {
      throw e.saying("log.cannot-write");
    } finally {
      order.unlock();
    }
  }

  /** Many decisions in a row are made by the same rules. */
  private PackedRules packed(RuleFiles rules) {
    Seen last = seen;
    if (last == null || !last.rules.equals(rules)) {
      last = new Seen(rules, PackedRules.of(rules));
      seen = last;
    }
    return last.packed;
  }

  private record Seen(RuleFiles rules, PackedRules packed) {}

  /** How far it reaches. */
  public Head head() {
    return reading(store::head);
  }

  /**
   * The entry of that id, where there is one.
   *
   * @throws MistakesException if it was changed behind the log's back
   */
  public Optional<Stored> stored(long id) {
    return reading(() -> entries.find(id));
  }

  /**
   * The entries of a span, in their order.
   *
   * @throws MistakesException if one was changed behind the log's back
   */
  public List<Stored> stored(Span span) {
    return reading(
        () -> {
          List<Stored> all = new ArrayList<>();
          entries.each(span, (row, stored) -> all.add(stored));
          return all;
        });
  }

  /** As many of the last entries. */
  public Span last(int many) {
    long last = head().id();
    return new Span(Math.max(1, last - many + 1), last);
  }

  /** The entries from the first made on those days to the last, in China's time. */
  public Span between(LocalDate from, LocalDate to) {
    return reading(() -> entries.between(from, to));
  }

  /**
   * Everything that was kept with an entry.
   *
   * @throws MistakesException if any of it was changed or removed behind the log's back
   */
  public Entry entry(Stored stored) {
    return reading(() -> entries.whole(stored));
  }

  /**
   * Whether the log is as it was written.
   *
   * @param known how far it reached at some time
   * @throws MistakesException if it cannot be read
   */
  public Verification verify(Optional<Head> known) {
    return reading(() -> new Chain(store, known).verify());
  }

  /**
   * Writes entries, a line of JSON each, with everything that belongs to them. Without ducha they
   * are verified so:
   *
   * <ul>
   *   <li>Of a line with {@code content}, that is {@code sha256:} and the SHA-256, in hex, of the
   *       UTF-8 bytes of its {@code text}.
   *   <li>Of a line with {@code id}, take {@code ,"hash":"…"} away before the last brace: {@code
   *       hash} is {@code sha256:} and the SHA-256 of what remains. Ids follow each other, and
   *       {@code previous} is the {@code hash} of the entry before; of the first it is {@code
   *       sha256:} and 64 zeros.
   *   <li>Every {@code content}, {@code result} and {@code rules.files} in it is the {@code
   *       content} of a line before; the text of {@code rules.files} is a list whose {@code
   *       content} are, too.
   * </ul>
   *
   * @throws IOException if it cannot be written there
   * @throws MistakesException if anything was changed or removed behind the log's back
   */
  public void export(Span span, Appendable out) throws IOException {
    Exporter exporter = new Exporter(new Texts(store), out);
    try {
      entries.<IOException>each(span, exporter::write);
    } catch (StoreFailure e) {
      throw e.saying("log.cannot-read");
    } catch (Entries.Changed e) {
      throw changed(e);
    }
  }

  private <T> T reading(Supplier<T> work) {
    try {
      return work.get();
    } catch (StoreFailure e) {
      throw e.saying("log.cannot-read");
    } catch (Entries.Changed e) {
      throw changed(e);
    }
  }

  private MistakesException changed(Entries.Changed e) {
    return new MistakesException(
        Mistake.at(Place.of(name + " #" + e.id()), Phrase.of("log.changed")));
  }

  @Override
  public void close() {
    store.close();
  }
}
