package org.ducha.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.source.MistakesException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A log gives back what it was given, whichever store it has. */
class DecisionLogTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatIsKeptIsGivenBack(TestStore store) {
    String where = store.place(folder);
    List<Stored> appended = new ArrayList<>();
    try (DecisionLog log = DecisionLog.open(where)) {
      assertThat(log.head()).isEqualTo(Head.NONE);
      Decisions.many(3).forEach(entry -> appended.add(log.append(entry)));
    }
    try (DecisionLog log = DecisionLog.open(where)) {
      appended.add(log.append(Decisions.number(4)));
      assertThat(log.stored(Span.ALL)).isEqualTo(appended);
      assertThat(appended).extracting(Stored::id).containsExactly(1L, 2L, 3L, 4L);
      assertThat(appended.stream().map(log::entry)).isEqualTo(Decisions.many(4));
      assertThat(log.stored(3)).contains(appended.get(2));
      assertThat(log.stored(5)).isEmpty();
      assertThat(log.stored(log.last(2))).isEqualTo(appended.subList(2, 4));
      assertThat(log.verify(Optional.of(appended.get(1).head())))
          .isEqualTo(new Verification(appended.get(3).head(), Optional.empty()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachEntryHoldsTheHashOfTheOneBefore(TestStore store) {
    try (DecisionLog log = DecisionLog.open(store.place(folder))) {
      Stored first = log.append(Decisions.number(1));
      Stored again = log.append(Decisions.number(1));
      assertThat(first.previous()).isEqualTo(Head.NONE.hash());
      assertThat(again.previous()).isEqualTo(first.hash());
      assertThat(again.hash()).isNotEqualTo(first.hash());
      assertThat(log.head()).isEqualTo(again.head());
    }
  }

  @ParameterizedTest
  @EnumSource
  void entriesAreFoundByTheirDays(TestStore store) {
    try (DecisionLog log = DecisionLog.open(store.place(folder))) {
      Decisions.many(5).forEach(log::append);
      LocalDate day = LocalDate.of(2025, 1, 21);
      assertThat(log.between(day, day.plusDays(2))).isEqualTo(new Span(2, 4));
      assertThat(log.between(day, LocalDate.MAX)).isEqualTo(new Span(2, 5));
      assertThat(log.between(LocalDate.MIN, day)).isEqualTo(new Span(1, 2));
      assertThat(log.between(LocalDate.MIN, day.minusDays(2)).isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTextIsKeptOnce(TestStore store) throws SQLException {
    String where = store.place(folder);
    try (DecisionLog log = DecisionLog.open(where)) {
      Decisions.many(3).forEach(log::append);
    }
    // Three requests and results; once the snapshot, the list of rule files and the three of them.
    assertThat(count(store, where, "content")).isEqualTo(3 + 3 + 1 + 1 + 3);
  }

  @ParameterizedTest
  @EnumSource
  void theDatabaseItselfRefusesChanges(TestStore store) throws SQLException {
    String where = store.place(folder);
    try (DecisionLog log = DecisionLog.open(where)) {
      log.append(Decisions.number(1));
    }
    try (Connection connection = store.connect(where);
        Statement statement = connection.createStatement()) {
      for (String table : List.of("entry", "content")) {
        String column = table.equals("entry") ? "hash" : "digest";
        for (String sql :
            List.of("UPDATE " + table + " SET " + column + " = 'x'", "DELETE FROM " + table)) {
          assertThatThrownBy(() -> statement.execute(sql))
              .as(sql)
              .hasMessageContaining("the decision log is append-only");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsKeptOfWhatIsNoText(TestStore store) {
    try (DecisionLog log = DecisionLog.open(store.place(folder))) {
      Entry entry = Decisions.number(1);
      Entry half = with(entry, "\uD83D", entry.answer());
      assertThatThrownBy(() -> log.append(half)).isInstanceOf(MistakesException.class);
      Entry odd =
          with(entry, "\u0000\u001f\"\\\u2028\uD83D\uDE00", new Answer(List.of("error"), "\u0000"));
      Stored stored = log.append(odd);
      assertThat(stored.id()).isEqualTo(1);
      assertThat(log.entry(stored)).isEqualTo(odd);
      assertThat(log.verify(Optional.empty()).broken()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void lookingMakesNoLog(TestStore store) throws IOException {
    String where = store.place(folder);
    assertThatThrownBy(() -> DecisionLog.openExisting(where))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("there is none");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void anExportIsVerifiedWithoutDucha(TestStore store) throws IOException {
    try (DecisionLog log = DecisionLog.open(store.place(folder))) {
      Decisions.many(4).forEach(log::append);
      StringBuilder whole = new StringBuilder();
      log.export(Span.ALL, whole);
      ExportRecipe recipe = new ExportRecipe();
      recipe.follow(whole.toString());
      assertThat(recipe.last()).isEqualTo(log.head().hash());
      assertThat(recipe.entries()).isEqualTo(4);
      StringBuilder part = new StringBuilder();
      log.export(new Span(2, 3), part);
      assertThat(part.toString().lines().filter(line -> line.contains("\"hash\":")))
          .hasSize(2)
          .allMatch(whole.toString()::contains);
      String forged = whole.toString().replaceFirst("区财政局 张三", "区财政局 李四");
      assertThatThrownBy(() -> new ExportRecipe().follow(forged))
          .isInstanceOf(AssertionError.class);
    }
  }

  private static Entry with(Entry entry, String askedBy, Answer answer) {
    return new Entry(
        entry.reference(), entry.time(), askedBy, entry.question(), answer, entry.judge());
  }

  private static long count(TestStore store, String where, String table) throws SQLException {
    try (Connection connection = store.connect(where);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
