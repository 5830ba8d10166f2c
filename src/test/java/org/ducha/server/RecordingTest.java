package org.ducha.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ducha.message.Phrase;
import org.ducha.recorder.Recorder;
import org.ducha.server.TestServer.Reply;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.junit.jupiter.api.Test;

/** What is kept before it is answered, with a stand-in for what decides. */
class RecordingTest {
  private static final String SNAPSHOT =
      "region: 杭州市钱塘区\nperiod: 2024-Q4\ncoverage: partial\nfigures:\n  gdp-growth: 5.1%\n";

  /** Keeps entries in memory, unless it is full. */
  private static final class Memory implements Recorder {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private volatile boolean full;

    @Override
    public void record(Entry entry) throws IOException {
      ensureWritable();
      entries.add(entry);
    }

    @Override
    public void ensureWritable() throws IOException {
      if (full) {
        throw new IOException("no space left on /dev/secret");
      }
    }

    @Override
    public Optional<Head> head() {
      return Optional.of(new Head(entries.size(), "sha256:abc"));
    }
  }

  /** Says what it was asked. */
  private static final Approvals ECHO =
      (rules, asked, language) -> {
        StringBuilder json = new StringBuilder("[");
        asked
            .requests()
            .forEach(
                request ->
                    json.append(json.length() > 1 ? "," : "")
                        .append("{\"file\":\"" + request.file() + "\"}"));
        if (asked.requests().get(0).text().contains("wrong")) {
          throw new MistakesException(
              Mistake.at(
                  new Place(asked.requests().get(0).file(), 2, 3), Phrase.of("yaml.unknown-key")));
        }
        return new Approvals.Decided(
            json + "]",
            asked.requests().stream().map(request -> "approve").toList(),
            asked.date().orElse(LocalDate.EPOCH));
      };

  @Test
  void everyCheckIsKeptBeforeItIsAnswered() {
    Memory memory = new Memory();
    try (TestServer server = TestServer.open(Services.UNKEPT.withRecorder(memory))) {
      Reply reply = server.post("/v1/check?grading=strict", TestServer.YAML, SNAPSHOT);
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      assertThat(memory.entries).hasSize(1);
      Recorder.Entry entry = memory.entries.get(0);
      assertThat(entry.kind()).isEqualTo(Recorder.Kind.CHECK);
      assertThat(entry.id()).isEqualTo(reply.header("X-Request-Id"));
      assertThat(entry.who()).isEqualTo("local");
      assertThat(entry.result()).isEqualTo(reply.body());
      assertThat(entry.outcomes()).containsExactly("fail");
      assertThat(entry.options()).containsEntry("grading", "strict").containsEntry("lang", "zh");
      assertThat(entry.inputs().get(0).source().text()).isEqualTo(SNAPSHOT);
      assertThat(entry.rules().book().digest()).isEqualTo(reply.header("Ducha-Rules"));
      assertThat(server.get("/v1/log/head").json().get("number").intValue()).isEqualTo(1);
      assertThat(server.get("/metrics").body())
          .contains("ducha_outcomes_total{kind=\"check\",outcome=\"fail\"} 1");
    }
  }

  @Test
  void whatCannotBeKeptIsNotAnswered() {
    Memory memory = new Memory();
    memory.full = true;
    try (TestServer server =
        TestServer.open(Services.UNKEPT.withRecorder(memory).withApprovals(ECHO))) {
      Reply check = server.post("/v1/check", TestServer.YAML, SNAPSHOT);
      Reply gate =
          server.post(
              "/v1/gate", TestServer.JSON, "{\"request\": \"id: a\", \"snapshot\": \"b: c\"}");
      for (Reply reply : List.of(check, gate, server.get("/ready"))) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.type()).isEqualTo("urn:ducha:problem:not-kept");
        assertThat(reply.body()).doesNotContain("findings", "secret", "approve");
      }
      assertThat(server.get("/health").status()).isEqualTo(200);

      memory.full = false;
      assertThat(server.get("/ready").status()).isEqualTo(200);
      assertThat(server.post("/v1/check", TestServer.YAML, SNAPSHOT).status()).isEqualTo(200);
    }
  }

  @Test
  void requestsReachTheGateInTheirOrder() {
    Memory memory = new Memory();
    try (TestServer server =
        TestServer.open(Services.UNKEPT.withRecorder(memory).withApprovals(ECHO))) {
      Reply reply =
          server.post(
              "/v1/gate",
              TestServer.JSON,
              """
              {"requests": ["id: a", {"id": "b"}], "snapshot": "region: x",
               "date": "2024-10-20", "lang": "en"}
              """);
      assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      assertThat(reply.body()).isEqualTo("[{\"file\":\"request-1\"},{\"file\":\"request-2\"}]");
      Recorder.Entry entry = memory.entries.get(0);
      assertThat(entry.kind()).isEqualTo(Recorder.Kind.GATE);
      assertThat(entry.outcomes()).containsExactly("approve", "approve");
      assertThat(entry.options()).containsEntry("date", "2024-10-20").containsEntry("lang", "en");
      assertThat(entry.inputs().stream().map(Recorder.Document::role))
          .containsExactly("request", "request", "snapshot");
    }
  }

  @Test
  void whatCannotBeDecidedIsAnErrorAndNeverAnApproval() {
    Memory memory = new Memory();
    try (TestServer server =
        TestServer.open(Services.UNKEPT.withRecorder(memory).withApprovals(ECHO))) {
      for (String body :
          List.of(
              "{\"request\": \"wrong\", \"snapshot\": \"region: x\"}",
              "{\"snapshot\": \"region: x\"}",
              "{\"request\": \"id: a\"}",
              "{\"requests\": [], \"snapshot\": \"region: x\"}",
              "{\"requests\": [null], \"snapshot\": \"region: x\"}",
              "{\"requests\": [\"id: a\", null], \"snapshot\": \"region: x\"}",
              "{\"requests\": \"id: a\", \"snapshot\": \"region: x\"}",
              "{\"request\": \"id: a\", \"requests\": [\"id: b\"], \"snapshot\": \"region: x\"}",
              "{\"request\": \"id: a\", \"snapshot\": \"region: x\", \"date\": \"2024-02-30\"}",
              "{\"request\": \"id: a\", \"snapshot\": \"region: x\", \"grading\": \"strict\"}")) {
        Reply reply = server.post("/v1/gate", TestServer.JSON, body, "Accept-Language", "en");
        assertThat(reply.status()).as(body).isEqualTo(422);
        assertThat(reply.json().get("errors")).as(body).isNotEmpty();
      }
      String many = "\"id: a\",".repeat(50) + "\"id: a\"";
      assertThat(
              server
                  .post(
                      "/v1/gate",
                      TestServer.JSON,
                      "{\"requests\": [" + many + "], \"snapshot\": \"region: x\"}")
                  .status())
          .isEqualTo(400);
      assertThat(memory.entries).isEmpty();
    }
  }
}
