package org.ducha.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ducha.message.Language;
import org.ducha.server.TestServer.Reply;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is answered. */
class AccessTest {
  private static final String SMALL =
      "region: 杭州市钱塘区\nperiod: 2024-Q4\ncoverage: partial\nfigures:\n  gdp-growth: 5.1%\n";
  private static final List<String> READ =
      List.of("/v1/rules", "/v1/rules/gdp-growth", "/v1/digest");
  private static final List<String> ANY =
      List.of("/health", "/ready", "/openapi.json", "/docs", "/docs/start.js");

  private final String checker = Tokens.generate();
  private final String reader = Tokens.generate();
  private final String admin = Tokens.generate();
  private final String lines =
      "# who asks\n\n"
          + String.join(
              "\n",
              Tokens.line("oa", Set.of(Scope.CHECK), checker),
              Tokens.line("督查室", EnumSet.of(Scope.READ, Scope.GATE), reader),
              Tokens.line("ops", Set.of(Scope.ADMIN), admin));

  @TempDir private Path folder;

  private static SourceText source(String text) {
    return SourceText.of("tokens", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  @Test
  void withoutATokenNothingIsOpen() {
    try (TestServer server =
        TestServer.with(Limits.DEFAULT, Access.of(source(lines)), Services.UNKEPT)) {
      for (String path : List.of("/v1/rules", "/metrics", "/health", "/ready", "/no-such", "/")) {
        Reply reply = server.get(path);
        assertThat(reply.status()).as(path).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"ducha\"");
        assertThat(reply.type()).isEqualTo("urn:ducha:problem:token");
      }
      assertThat(server.post("/v1/check", TestServer.YAML, SMALL).status()).isEqualTo(401);
      assertThat(server.get("/docs").header("WWW-Authenticate")).startsWith("Basic");
    }
  }

  @Test
  void aWrongTokenIsNoToken() {
    try (TestServer server =
        TestServer.with(Limits.DEFAULT, Access.of(source(lines)), Services.UNKEPT)) {
      String hash = Tokens.line("x", Set.of(), checker).substring(5);
      for (String wrong :
          List.of(
              Tokens.generate(),
              checker + "x",
              checker.substring(0, checker.length() - 1),
              checker.toUpperCase(Locale.ROOT),
              hash,
              "",
              "x",
              "ducha_",
              "*".repeat(5000))) {
        Reply reply = server.get("/v1/rules", "Authorization", "Bearer " + wrong);
        assertThat(reply.status()).as(wrong).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(reply.body()).doesNotContain("ducha_AA", checker);
      }
      assertThat(server.get("/v1/rules", "Authorization", "Basic " + basic(reader)).status())
          .isEqualTo(401);
      assertThat(server.get("/v1/rules", "Authorization", reader).status()).isEqualTo(401);
      assertThat(server.get("/v1/rules?token=" + reader).status()).isEqualTo(401);
    }
  }

  @Test
  void aTokenInAnotherCaseIsNoTokenEvenOnAConnectionThatWasUsed() {
    String token = "ducha_" + "a".repeat(42) + "I";
    String line = Tokens.line("x", EnumSet.allOf(Scope.class), token);
    try (TestServer server =
        TestServer.with(Limits.DEFAULT, Access.of(source(line)), Services.UNKEPT)) {
      String shorter = token.substring(0, token.length() - 1);
      assertThat(server.get("/v1/rules", bearer(shorter)).status()).isEqualTo(401);
      assertThat(server.get("/v1/rules", bearer(token.toUpperCase(Locale.ROOT))).status())
          .isEqualTo(401);
      assertThat(server.get("/v1/rules", bearer(token)).status()).isEqualTo(200);
      assertThat(server.get("/v1/rules", bearer(token.toUpperCase(Locale.ROOT))).status())
          .isEqualTo(401);
    }
  }

  private static String basic(String token) {
    return Base64.getEncoder().encodeToString(("me:" + token).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void eachScopeOpensItsOwn() {
    try (TestServer server =
        TestServer.with(Limits.DEFAULT, Access.of(source(lines)), Services.UNKEPT)) {
      for (String path : READ) {
        assertThat(server.get(path, bearer(reader)).status()).as(path).isEqualTo(200);
        for (String other : List.of(checker, admin)) {
          Reply reply = server.get(path, bearer(other));
          assertThat(reply.status()).as(path).isEqualTo(403);
          assertThat(reply.header("WWW-Authenticate"))
              .contains("error=\"insufficient_scope\"", "scope=\"read\"");
        }
      }
      for (String path : ANY) {
        for (String token : List.of(checker, reader, admin)) {
          assertThat(server.get(path, bearer(token)).status()).as(path).isEqualTo(200);
        }
      }
      assertThat(server.get("/metrics", bearer(admin)).status()).isEqualTo(200);
      assertThat(server.get("/metrics", bearer(reader)).status()).isEqualTo(200);
      assertThat(server.get("/metrics", bearer(checker)).status()).isEqualTo(403);
      assertThat(server.get("/v1/log/head", bearer(reader)).status()).isEqualTo(403);
      assertThat(server.get("/v1/log/head", bearer(admin)).status()).isEqualTo(404);
      assertThat(server.post("/v1/check", TestServer.YAML, SMALL, bearer(checker)).status())
          .isEqualTo(200);
      Reply small = server.post("/v1/check", TestServer.YAML, SMALL, bearer(reader));
      assertThat(small.status()).isEqualTo(403);
      assertThat(small.json().get("detail").stringValue()).contains("督查室", "check");
    }
  }

  @Test
  void aBrowserShowsItsTokenAsAPassword() {
    try (TestServer server =
        TestServer.with(Limits.DEFAULT, Access.of(source(lines)), Services.UNKEPT)) {
      assertThat(server.get("/docs", "Authorization", "Basic " + basic(checker)).status())
          .isEqualTo(200);
      assertThat(server.get("/docs", "Authorization", "Basic " + basic("x")).status())
          .isEqualTo(401);
      assertThat(server.get("/docs", "Authorization", "Basic %%%").status()).isEqualTo(401);
    }
  }

  @Test
  void aTokenFileIsFollowed() throws Exception {
    Path file = folder.resolve("tokens");
    Files.writeString(file, lines);
    List<List<Mistake>> told = new CopyOnWriteArrayList<>();
    try (Access access = Access.following(file, told::add);
        TestServer server = TestServer.with(Limits.DEFAULT, access, Services.UNKEPT)) {
      assertThat(server.get("/v1/rules", bearer(reader)).status()).isEqualTo(200);

      String late = Tokens.generate();
      Files.writeString(file, lines + "\n" + Tokens.line("late", Set.of(Scope.READ), late));
      await()
          .untilAsserted(
              () -> assertThat(server.get("/health", bearer(late)).status()).isEqualTo(200));

      Files.writeString(file, lines + "\nlate reed sha256:12\n");
      await().until(() -> told.size() == 2);
      assertThat(server.get("/health", bearer(late)).status()).isEqualTo(200);
      Reply ready = server.get("/ready?lang=en", bearer(reader));
      assertThat(ready.status()).isEqualTo(200);
      assertThat(ready.json().get("newest_tokens_in_force").booleanValue()).isFalse();
      assertThat(ready.json().get("token_errors")).hasSize(2);

      Files.writeString(file, "# nobody\n");
      await()
          .untilAsserted(
              () -> assertThat(server.get("/health", bearer(reader)).status()).isEqualTo(401));
    }
  }

  @Test
  void aTokenFileIsReadStrictly() {
    String hash = Tokens.line("x", Set.of(Scope.READ), reader).split(" +", -1)[2];
    assertThatThrownBy(
            () ->
                Access.of(
                    source(
                        "a read\nb raed,check "
                            + hash
                            + "\n a/b read "
                            + hash
                            + "\nc read "
                            + reader
                            + "\nd read "
                            + hash
                            + "\nd gate "
                            + hash)))
        .isInstanceOfSatisfying(
            MistakesException.class,
            e -> {
              List<String> said =
                  e.mistakes().stream().map(mistake -> mistake.in(Language.EN)).toList();
              assertThat(said).hasSize(5);
              assertThat(said.get(0)).startsWith("tokens:1:1");
              assertThat(said.get(1)).startsWith("tokens:2:3").contains("raed", "\"read\"");
              assertThat(said.get(2)).startsWith("tokens:3:2");
              assertThat(said.get(3)).startsWith("tokens:4:8").doesNotContain(reader);
              assertThat(said.get(4)).startsWith("tokens:6:1");
            });
    assertThatThrownBy(() -> Access.of(source("# none\n"))).isInstanceOf(MistakesException.class);
  }

  @Test
  void othersAreNotServedWithoutTokens() {
    for (String host : List.of("0.0.0.0", "::", "192.0.2.1")) {
      Settings settings = new Settings(host, 0, Optional.empty(), Limits.DEFAULT);
      assertThatThrownBy(() -> Server.start(settings, Access.open(), null, Services.UNKEPT))
          .isInstanceOfSatisfying(
              MistakesException.class,
              e -> assertThat(e.mistakes().get(0).in(Language.EN)).contains("needs tokens"));
    }
  }

  @Test
  void withoutTokensOnlyThisMachineIsMeant() throws Exception {
    try (TestServer server = TestServer.open(Services.UNKEPT)) {
      assertThat(server.get("/health").status()).isEqualTo(200);
      for (String header : List.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP")) {
        assertThat(server.get("/health", header, "203.0.113.9").status()).as(header).isEqualTo(403);
      }
      for (String host :
          List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example")) {
        assertThat(hostAnswer(server, host)).as(host).startsWith("HTTP/1.1 403");
      }
      for (String host :
          List.of("localhost", "LOCALHOST:80", "127.0.0.1", "127.1.2.3", "[::1]:8")) {
        assertThat(hostAnswer(server, host)).as(host).startsWith("HTTP/1.1 200");
      }
    }
  }

  private static String hostAnswer(TestServer server, String host) throws Exception {
    try (Socket socket = server.socket()) {
      socket
          .getOutputStream()
          .write(
              ("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return TestServer.rest(socket);
    }
  }

  @Test
  void tokensAreLongRandomAndOnlyTheirHashesAreKept() {
    assertThat(Tokens.generate()).hasSize(49).isNotEqualTo(Tokens.generate());
    assertThat(Tokens.line("oa", List.of(Scope.GATE, Scope.CHECK), checker))
        .startsWith("oa  check,gate  sha256:")
        .doesNotContain(checker);
  }
}
