package org.ducha.log;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ducha.log.Stored.Answered;
import org.ducha.log.Stored.Asked;
import org.ducha.log.Stored.Text;
import org.ducha.rule.RuleFiles;
import org.ducha.source.SourceText;
import tools.jackson.core.JacksonException;

/** Reads entries, and gives out none that is not as it was written. */
final class Entries {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int PAGE = 200;

  private final Store store;
  private final Texts texts;

  Entries(Store store) {
    this.store = store;
    this.texts = new Texts(store);
  }

  Optional<Stored> find(long id) {
    return store.after(id - 1, 1).stream()
        .filter(row -> row.id() == id)
        .findFirst()
        .map(Entries::read);
  }

  /** Shows the rows of a span, in their order. */
  <E extends Exception> void each(Span span, Visitor<E> visitor) throws E {
    long last = span.first() - 1;
    while (last < span.last()) {
      List<Row> rows = store.after(last, PAGE);
      if (rows.isEmpty()) {
        return;
      }
      for (Row row : rows) {
        if (row.id() > span.last()) {
          return;
        }
        visitor.visit(row, read(row));
        last = row.id();
      }
    }
  }

  /**
   * What a row says.
   *
   * @throws Changed if it is not what was written there
   */
  static Stored read(Row row) {
    try {
      Stored stored = Body.read(row);
      if (stored.id() == row.id() && Body.hash(row.body()).equals(row.hash())) {
        return stored;
      }
    } catch (Body.Unreadable e) {
      throw new Changed(row.id());
    }
    throw new Changed(row.id());
  }

  Span between(LocalDate from, LocalDate to) {
    DaySpan found = new DaySpan(from, to);
    each(Span.ALL, (row, stored) -> found.add(stored));
    return new Span(found.first, found.last);
  }

  private static final class DaySpan {
    private final LocalDate from;
    private final LocalDate to;
    private long first = 1;
    private long last;

    DaySpan(LocalDate from, LocalDate to) {
      this.from = from;
      this.to = to;
    }

    void add(Stored stored) {
      LocalDate day = stored.time().atZoneSameInstant(ZONE).toLocalDate();
      if (!day.isBefore(from) && !day.isAfter(to)) {
        first = last == 0 ? stored.id() : first;
        last = stored.id();
      }
    }
  }

  /**
   * Everything that was kept with an entry.
   *
   * @throws Changed if it is no longer there, or no longer what it was
   */
  Entry whole(Stored stored) {
    try {
      return new Entry(
          stored.reference(),
          stored.time(),
          stored.askedBy(),
          question(stored.question()),
          new Answer(stored.answer().outcomes(), texts.get(stored.answer().result())),
          judge(stored.answer()));
    } catch (Texts.Lost | JacksonException e) {
      throw new Changed(stored.id());
    }
  }

  private Question question(Asked asked) {
    return new Question(
        asked.kind(),
        asked.subject(),
        asked.texts().stream().map(this::kept).toList(),
        asked.date(),
        asked.grading(),
        asked.language());
  }

  private KeptText kept(Text text) {
    return new KeptText(
        text.role(), new SourceText(text.file(), texts.get(text.content()), text.digest()));
  }

  private Judge judge(Answered answered) {
    RuleFiles rules = PackedRules.unpack(texts.get(answered.rules()), texts::get);
    return new Judge(rules, answered.rulesDigest(), answered.version());
  }

  /** Looks at entries one after the other. */
  interface Visitor<E extends Exception> {
    void visit(Row row, Stored stored) throws E;
  }

  /** An entry was changed behind the log's back. */
  static final class Changed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long id;

    Changed(long id) {
      this.id = id;
    }

    long id() {
      return id;
    }
  }
}
