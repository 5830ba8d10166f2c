package org.ducha.log;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ducha.log.Verification.Break;
import org.ducha.message.Phrase;
import org.ducha.source.SourceText;
import tools.jackson.core.JacksonException;

/** Goes through a log from its first entry and stops where it is not as it was written. */
final class Chain {
  private static final int PAGE = 200;

  private final Store store;
  private final Optional<Head> known;
  private final Set<String> sound = new HashSet<>();
  private Head last = Head.NONE;

  /**
   * @param known how far it reached at some time
   */
  Chain(Store store, Optional<Head> known) {
    this.store = store;
    this.known = known;
  }

  Verification verify() {
    Optional<Break> broken;
    try {
      broken = damage().or(this::walk).or(this::cut);
    } catch (StoreFailure e) {
      if (!e.isDamage()) {
        throw e;
      }
      broken = Optional.of(next(Phrase.of("log.break-damaged")));
    }
    return new Verification(last, broken);
  }

  private Optional<Break> damage() {
    return store.damage().map(found -> next(Phrase.of("log.break-damaged")));
  }

  private Break next(Phrase how) {
    return new Break(last.id() + 1, how);
  }

  private Optional<Break> walk() {
    for (List<Row> rows = page(); !rows.isEmpty(); rows = page()) {
      for (Row row : rows) {
        Optional<Break> broken = check(row).map(this::next);
        if (broken.isPresent()) {
          return broken;
        }
        last = new Head(row.id(), row.hash());
        if (known.isPresent() && known.get().id() == row.id() && !known.get().equals(last)) {
          return Optional.of(new Break(row.id(), Phrase.of("log.break-other-head")));
        }
      }
    }
    return Optional.empty();
  }

  private List<Row> page() {
    return store.after(last.id(), PAGE);
  }

  private Optional<Phrase> check(Row row) {
    if (row.id() != last.id() + 1) {
      return Optional.of(Phrase.of("log.break-missing"));
    }
    if (!Body.hash(row.body()).equals(row.hash())) {
      return Optional.of(Phrase.of("log.break-changed"));
    }
    try {
      return check(row, Body.read(row));
    } catch (Body.Unreadable e) {
      return Optional.of(Phrase.of("log.break-unreadable"));
    }
  }

  private Optional<Phrase> check(Row row, Stored stored) {
    if (stored.id() != row.id()) {
      return Optional.of(Phrase.of("log.break-moved", Long.toString(stored.id())));
    }
    if (!stored.previous().equals(last.hash()) || !row.previous().equals(last.hash())) {
      return Optional.of(Phrase.of("log.break-not-following", Long.toString(last.id())));
    }
    return checkContents(stored);
  }

  private Optional<Phrase> checkContents(Stored stored) {
    for (Stored.Text text : stored.question().texts()) {
      Optional<Phrase> broken = checkContent(text.content(), Phrase.verbatim(text.file()));
      if (broken.isPresent()) {
        return broken;
      }
      sound.add(text.content());
    }
    return checkContent(stored.answer().result(), Phrase.of("log.the-result"))
        .or(() -> checkRules(stored.answer().rules()));
  }

  private Optional<Phrase> checkRules(String list) {
    if (sound.contains(list)) {
      return Optional.empty();
    }
    Optional<Phrase> broken = checkContent(list, Phrase.of("log.the-rules"));
    if (broken.isPresent()) {
      return broken;
    }
    try {
      String files = new Texts(store).get(list);
      for (PackedRules.Part part : PackedRules.parts(files)) {
        broken = checkContent(part.content(), Phrase.verbatim(part.file()));
        if (broken.isPresent()) {
          return broken;
        }
      }
    } catch (JacksonException e) {
      return Optional.of(Phrase.of("log.break-unreadable"));
    }
    sound.add(list);
    return Optional.empty();
  }

  private Optional<Phrase> checkContent(String digest, Phrase what) {
    if (sound.contains(digest)) {
      return Optional.empty();
    }
    Optional<byte[]> bytes = store.content(digest);
    if (bytes.isEmpty()) {
      return Optional.of(Phrase.of("log.break-text-missing", what));
    }
    return SourceText.digestOf(bytes.get()).equals(digest)
        ? Optional.empty()
        : Optional.of(Phrase.of("log.break-text-changed", what));
  }

  private Optional<Break> cut() {
    return known
        .filter(head -> head.id() > last.id())
        .map(head -> next(Phrase.of("log.break-cut", Long.toString(head.id()))));
  }
}
