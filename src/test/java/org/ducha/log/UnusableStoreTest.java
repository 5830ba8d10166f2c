package org.ducha.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ducha.message.Language;
import org.ducha.source.MistakesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that does not do what it should is said to, in both languages; nothing is answered. */
class UnusableStoreTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir private Path folder;

  @Test
  void aFileWhereTheFolderShouldBe() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertSaid(
        () -> DecisionLog.open(file.resolve("decisions.db").toString()),
        "决定日志打不开：文件夹不存在，或者无权使用",
        "the folder is not there or is closed to ducha");
  }

  @Test
  void aFolderWhereTheFileShouldBe() throws IOException {
    Path made = Files.createDirectory(folder.resolve("decisions.db"));
    assertSaid(() -> DecisionLog.open(made.toString()), "决定日志打不开", "cannot be opened");
  }

  @Test
  void somethingElseWhereTheLogShouldBe() throws IOException {
    Path file = Files.writeString(folder.resolve("decisions.db"), "甲".repeat(1000));
    assertSaid(() -> DecisionLog.openExisting(file.toString()), "存储文件已损坏", "the store is damaged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:mysql://host/db",
        "jdbc:postgresql://host:port/db",
        "''",
        "a?b=c",
      })
  void aPlaceThatIsNone(String where) {
    assertSaid(() -> DecisionLog.open(where), "决定日志不能放在这里", "no decision log is kept there");
  }

  @Test
  void aPasswordIsNeverShown() {
    MistakesException e =
        catchThrowableOfType(
            MistakesException.class,
            () -> DecisionLog.open("jdbc:postgresql://localhost:1/db?user=u&password=secret"));
    assertThat(e.mistakes().get(0).in(Language.EN))
        .isEqualTo(
            "jdbc:postgresql://localhost:1/db: the decision log cannot be opened: the database"
                + " server does not answer");
    assertSaid(
        () -> DecisionLog.open("jdbc:mysql://u:secret@host/db?password=secret"),
        "jdbc:mysql:…host/db…",
        "jdbc:mysql:…host/db…");
  }

  @Test
  void aDatabaseThatIsNotThere() {
    String url = PostgresServer.shared().newDatabase().replace("test_", "absent_");
    assertSaid(() -> DecisionLog.open(url), "没有这个数据库", "no such database");
  }

  @Test
  void aUserWhoMayNotMakeTables() throws SQLException {
    String url = PostgresServer.shared().newDatabase();
    execute(TestStore.POSTGRESQL, url, "CREATE USER " + user(url));
    String asUser = url.replace("user=postgres", "user=" + user(url));
    assertSaid(() -> DecisionLog.open(asUser), "数据库用户缺少权限", "the database user lacks a right");
  }

  private static String user(String url) {
    return "clerk_" + url.replaceAll(".*/|[?].*", "");
  }

  @ParameterizedTest
  @EnumSource
  void othersWhoWriteForTooLong(TestStore store) throws SQLException {
    String where = store.place(folder);
    DecisionLog.open(where).close();
    try (DecisionLog log = DecisionLog.open(impatient(where), true);
        Connection other = store.connect(where);
        Statement statement = other.createStatement()) {
      statement.execute(store == TestStore.SQLITE ? "BEGIN IMMEDIATE" : "BEGIN; LOCK TABLE entry");
      assertSaid(
          () -> log.append(Decisions.number(1)),
          "决定没能记入日志，因此不予答复：别的程序写入时间过长",
          "the decision could not be put into the log, so it is not given: others have been"
              + " writing for too long");
      statement.execute("ROLLBACK");
      assertThat(log.append(Decisions.number(1)).id()).isEqualTo(1);
    }
  }

  private static Database impatient(String where) {
    return where.startsWith("jdbc:")
        ? PostgresDatabase.of(where, SHORT)
        : new EmbeddedDatabase(Path.of(where), SHORT);
  }

  @ParameterizedTest
  @EnumSource
  void aStoreThatRefusesToWrite(TestStore store) throws SQLException {
    String where = store.place(folder);
    try (DecisionLog log = DecisionLog.open(where)) {
      log.append(Decisions.number(1));
      execute(
          store,
          where,
          store == TestStore.SQLITE ? "DROP TABLE entry" : "DROP TABLE entry CASCADE");
      assertSaid(() -> log.append(Decisions.number(2)), "决定没能记入日志，因此不予答复", "so it is not given");
      assertSaid(log::head, "决定日志读不出来", "the decision log cannot be read");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAChangedEntrySaysIsNotSaid(TestStore store) {
    String where = store.place(folder);
    try (DecisionLog log = DecisionLog.open(where)) {
      log.append(Decisions.number(1));
      store.tamper(where, "UPDATE entry SET body = replace(body, 'reject', 'approve')");
      assertSaid(() -> log.stored(1), "#1: 该条或其所附文本在存储中被改动过", "was changed in the store");
      assertSaid(
          () -> log.export(Span.ALL, new StringBuilder()), "被改动过", "was changed in the store");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatALostTextSaidIsNotSaid(TestStore store) {
    String where = store.place(folder);
    try (DecisionLog log = DecisionLog.open(where)) {
      Stored stored = log.append(Decisions.number(1));
      store.tamper(where, "DELETE FROM content");
      assertSaid(() -> log.entry(stored), "#1: 该条或其所附文本", "was changed in the store");
      assertSaid(
          () -> log.export(Span.ALL, new StringBuilder()), "被改动过", "was changed in the store");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theLogIsTheOwnersAlone() throws IOException {
    Path file = folder.resolve("new/folder/decisions.db");
    try (DecisionLog log = DecisionLog.open(file.toString())) {
      log.append(Decisions.number(1));
      assertThat(permissions(folder.resolve("new"))).isEqualTo("rwx------");
      assertThat(permissions(file.getParent())).isEqualTo("rwx------");
      try (var files = Files.list(file.getParent())) {
        assertThat(files).hasSize(4).allMatch(each -> permissions(each).equals("rw-------"));
      }
    }
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(TestStore store, String where, String sql) throws SQLException {
    try (Connection connection = store.connect(where);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertSaid(ThrowingCallable work, String chinese, String english) {
    MistakesException e = catchThrowableOfType(MistakesException.class, work);
    assertThat(e).isNotNull();
    assertThat(e.mistakes()).hasSize(1);
    assertThat(e.mistakes().get(0).in(Language.ZH)).contains(chinese);
    assertThat(e.mistakes().get(0).in(Language.EN)).contains(english).doesNotContain("Exception");
  }
}
