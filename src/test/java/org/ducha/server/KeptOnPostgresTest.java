package org.ducha.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ducha.log.DecisionLog;
import org.ducha.log.PostgresServer;
import org.ducha.recorder.LogRecorder;
import org.ducha.server.TestServer.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is decided over HTTP is kept in PostgreSQL as it is in a file. */
class KeptOnPostgresTest {
  private static final Path FOLDER = Path.of("fixtures/gate");

  @Test
  void everyDecisionIsInTheLog() throws Exception {
    String body =
        JsonMapper.shared()
            .createObjectNode()
            .put("request", Files.readString(FOLDER.resolve("to-4.9.yaml")))
            .put("snapshot", Files.readString(FOLDER.resolve("qiantang-2024-q3.yaml")))
            .put("baseline", Files.readString(FOLDER.resolve("qiantang-2023-q3.yaml")))
            .put("date", "2024-10-20")
            .toString();
    try (DecisionLog log = DecisionLog.open(PostgresServer.shared().newDatabase());
        TestServer server = TestServer.open(Services.UNKEPT.withRecorder(new LogRecorder(log)))) {
      Reply reply = server.post("/v1/gate", TestServer.JSON, body);
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      assertThat(reply.json().get(0).get("decision").stringValue()).isEqualTo("reject");
      assertThat(log.head().id()).isEqualTo(1);
      assertThat(log.verify(Optional.empty()).broken()).isEmpty();
    }
  }
}
