package org.ducha.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ducha.log.Verification.Break;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is done to a log of five entries behind its back shows. */
class TamperedLogTest {
  private static final Map<TestStore, String> FILLED = new EnumMap<>(TestStore.class);

  @TempDir private static Path shared;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aChangedBody(TestStore store) {
    String where = filled(store);
    store.tamper(where, "UPDATE entry SET body = replace(body, '张三', '李四') WHERE id = 3");
    assertBroken(where, 3, "log.break-changed");
  }

  @ParameterizedTest
  @EnumSource
  void aChangedHash(TestStore store) {
    String where = filled(store);
    store.tamper(where, "UPDATE entry SET hash = 'sha256:0' WHERE id = 5");
    assertBroken(where, 5, "log.break-changed");
  }

  @ParameterizedTest
  @EnumSource
  void aChangedLink(TestStore store) {
    String where = filled(store);
    store.tamper(where, "UPDATE entry SET previous = 'sha256:0' WHERE id = 3");
    assertBroken(where, 3, "log.break-not-following");
  }

  @ParameterizedTest
  @EnumSource
  void aChangedBodyWithItsHash(TestStore store) {
    String where = filled(store);
    store.tamper(
        where,
        connection -> {
          String body = body(connection, 3).replace("reject", "approve");
          put(connection, 3, body);
        });
    assertBroken(where, 4, "log.break-not-following");
  }

  @ParameterizedTest
  @EnumSource
  void aRowDeletedInTheMiddle(TestStore store) {
    String where = filled(store);
    store.tamper(where, "DELETE FROM entry WHERE id = 3");
    assertBroken(where, 3, "log.break-missing");
  }

  @ParameterizedTest
  @EnumSource
  void aRowDeletedInTheMiddleAndTheGapClosed(TestStore store) {
    String where = filled(store);
    store.tamper(
        where,
        "DELETE FROM entry WHERE id = 3",
        "UPDATE entry SET id = 3 WHERE id = 4",
        "UPDATE entry SET id = 4 WHERE id = 5");
    assertBroken(where, 3, "log.break-moved");
  }

  @ParameterizedTest
  @EnumSource
  void theFirstRowDeleted(TestStore store) {
    String where = filled(store);
    store.tamper(where, "DELETE FROM entry WHERE id = 1");
    assertBroken(where, 1, "log.break-missing");
  }

  @ParameterizedTest
  @EnumSource
  void theEndCutOffShowsByAHeadKeptElsewhere(TestStore store) {
    String where = filled(store);
    Head head = head(where);
    store.tamper(where, "DELETE FROM entry WHERE id >= 4");
    assertThat(verify(where, Optional.empty()).broken()).isEmpty();
    assertBroken(where, Optional.of(head), 4, "log.break-cut");
  }

  @ParameterizedTest
  @EnumSource
  void aLogWrittenAnewShowsByAHeadKeptElsewhere(TestStore store) {
    String where = filled(store);
    Head head = head(where);
    store.tamper(where, "DELETE FROM entry");
    try (DecisionLog log = DecisionLog.open(where)) {
      for (int number = 11; number <= 17; number++) {
        log.append(Decisions.number(number));
      }
    }
    assertThat(verify(where, Optional.empty()).broken()).isEmpty();
    assertBroken(where, Optional.of(head), 5, "log.break-other-head");
  }

  @ParameterizedTest
  @EnumSource
  void twoRowsSwapped(TestStore store) {
    String where = filled(store);
    store.tamper(
        where,
        "UPDATE entry SET id = 99 WHERE id = 2",
        "UPDATE entry SET id = 2 WHERE id = 3",
        "UPDATE entry SET id = 3 WHERE id = 99");
    assertBroken(where, 2, "log.break-moved");
  }

  @ParameterizedTest
  @EnumSource
  void aRowInserted(TestStore store) {
    String where = filled(store);
    store.tamper(
        where,
        connection -> {
          String body = body(connection, 3);
          execute(
              connection,
              "UPDATE entry SET id = 6 WHERE id = 5",
              "UPDATE entry SET id = 5 WHERE id = 4",
              "UPDATE entry SET id = 4 WHERE id = 3");
          insert(connection, 3, "sha256:1", body.replace("BX-2025-0003", "BX-2025-0009"));
        });
    assertBroken(where, 3, "log.break-not-following");
  }

  @ParameterizedTest
  @EnumSource
  void aRowAddedByHand(TestStore store) {
    String where = filled(store);
    store.tamper(
        where,
        connection -> {
          String body = body(connection, 5).replace("\"id\":5", "\"id\":6");
          insert(connection, 6, head(where).hash(), body);
        });
    assertBroken(where, 6, "log.break-not-following");
  }

  @ParameterizedTest
  @EnumSource
  void nonsenseAddedByHand(TestStore store) {
    String where = filled(store);
    store.tamper(where, connection -> insert(connection, 6, head(where).hash(), "{}"));
    assertBroken(where, 6, "log.break-unreadable");
  }

  @ParameterizedTest
  @EnumSource
  void aChangedText(TestStore store) {
    String where = filled(store);
    String request = content(where, 4, "request");
    store.tamper(
        where,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("UPDATE content SET bytes = ? WHERE digest = ?")) {
            update.setBytes(1, "id: BX-2025-0004\ntitle: 乙\n".getBytes(StandardCharsets.UTF_8));
            update.setString(2, request);
            update.executeUpdate();
          }
        });
    assertBroken(where, 4, "log.break-text-changed");
    assertThat(verify(where, Optional.empty()).broken().get().how().in(Language.EN))
        .contains("BX-2025-0004.yaml");
  }

  @ParameterizedTest
  @EnumSource
  void aLostText(TestStore store) {
    String where = filled(store);
    store.tamper(
        where, "DELETE FROM content WHERE digest = '" + content(where, 1, "snapshot") + "'");
    assertBroken(where, 1, "log.break-text-missing");
  }

  @ParameterizedTest
  @EnumSource
  void aLostRule(TestStore store) {
    String where = filled(store);
    String rule =
        Decisions.number(1).judge().rules().base().orElseThrow().texts().get("gate.drl").digest();
    store.tamper(where, "DELETE FROM content WHERE digest = '" + rule + "'");
    assertBroken(where, 1, "log.break-text-missing");
  }

  private String filled(TestStore store) {
    return store.copy(FILLED.computeIfAbsent(store, TamperedLogTest::fill), folder);
  }

  private static String fill(TestStore store) {
    String where = store.place(shared);
    try (DecisionLog log = DecisionLog.open(where)) {
      Decisions.many(5).forEach(log::append);
    }
    assertThat(verify(where, Optional.of(head(where))).broken()).isEmpty();
    return where;
  }

  private static Head head(String where) {
    try (DecisionLog log = DecisionLog.openExisting(where)) {
      return log.head();
    }
  }

  private static Verification verify(String where, Optional<Head> head) {
    try (DecisionLog log = DecisionLog.openExisting(where)) {
      return log.verify(head);
    }
  }

  private static String content(String where, long id, String role) {
    try (DecisionLog log = DecisionLog.openExisting(where)) {
      return log.stored(id).orElseThrow().question().texts().stream()
          .filter(text -> text.role().equals(role))
          .findFirst()
          .orElseThrow()
          .content();
    }
  }

  private static void assertBroken(String where, long id, String how) {
    assertBroken(where, Optional.empty(), id, how);
  }

  private static void assertBroken(String where, Optional<Head> head, long id, String how) {
    Optional<Break> broken = verify(where, head).broken();
    assertThat(broken.map(Break::id)).contains(id);
    assertThat(broken.map(Break::how).map(Phrase::key)).contains(how);
  }

  private static String body(Connection connection, long id) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT body FROM entry WHERE id = " + id)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void put(Connection connection, long id, String body) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE entry SET body = ?, hash = ? WHERE id = ?")) {
      update.setString(1, body);
      update.setString(2, hash(body));
      update.setLong(3, id);
      update.executeUpdate();
    }
  }

  private static void insert(Connection connection, long id, String previous, String body)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO entry (id, previous, hash, body) VALUES (?, ?, ?, ?)")) {
      insert.setLong(1, id);
      insert.setString(2, previous);
      insert.setString(3, hash(body));
      insert.setString(4, body);
      insert.executeUpdate();
    }
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String hash(String body) {
    return SourceText.digestOf(body.getBytes(StandardCharsets.UTF_8));
  }
}
