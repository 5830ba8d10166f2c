package org.ducha.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.OneTarget;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.check.CheckRequest;
import org.ducha.log.DecisionLog;
import org.ducha.log.Entry;
import org.ducha.log.Span;
import org.ducha.log.Stored;
import org.ducha.message.Language;
import org.ducha.output.JsonReplays;
import org.ducha.output.JsonReport;
import org.ducha.recorder.Recorder.Document;
import org.ducha.recorder.Recorder.Kind;
import org.ducha.replay.Replayed.Same;
import org.ducha.replay.Replays;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Report;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server hands over is kept, found again and can be asked again. */
class LogRecorderTest {
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2025-01-20T09:00:00.5+08:00");
  private static final Ruleset RULES =
      Ruleset.load(OneTarget.files(".atLeast( \"5.5%\" ).steady()"), Shipped.CLOCK);
  private static final SourceText SNAPSHOT =
      SourceText.of("snapshot", "region: 某地\nperiod: 2024-Q3\nfigures:\n  the-target: 4.1%\n");

  @TempDir private Path folder;

  private DecisionLog open() {
    return DecisionLog.open(folder.resolve("decisions.db").toString());
  }

  private static Recorder.Entry check(Map<String, String> options) {
    Report report = RULES.check(CheckRequest.of(SNAPSHOT));
    return new Recorder.Entry(
        "0f8b",
        Kind.CHECK,
        TIME,
        "审批系统",
        List.of(new Document("snapshot", SNAPSHOT)),
        options,
        new JsonReport(Language.EN).write(List.of(new Checked(report))),
        List.of(report.status().word()),
        RULES);
  }

  @Test
  void whatIsHandedOverIsKept() throws IOException {
    Recorder.Entry given = check(Map.of("lang", "en", "grading", "default"));
    try (DecisionLog log = open()) {
      Recorder recorder = new LogRecorder(log);
      assertThat(recorder.head().orElseThrow().number()).isZero();
      recorder.ensureWritable();
      recorder.record(given);
      Stored stored = log.stored(1).orElseThrow();
      assertThat(recorder.head()).contains(new Recorder.Head(1, stored.hash()));
      assertThat(stored.reference()).isEqualTo("0f8b");
      assertThat(stored.time()).isEqualTo(TIME);
      assertThat(stored.askedBy()).isEqualTo("审批系统");
      assertThat(stored.question().subject()).isEqualTo("某地 2024-Q3");
      assertThat(stored.question().grading()).contains("default");
      assertThat(stored.answer().outcomes()).containsExactly("fail");
      assertThat(stored.answer().rulesDigest()).isEqualTo(RULES.book().digest());
      Entry entry = log.entry(stored);
      assertThat(entry.answer().result()).isEqualTo(given.result());
      assertThat(entry.question().text("snapshot")).contains(SNAPSHOT);
      assertThat(new Replays(log, JsonReplays.all()).replay(stored)).isEqualTo(new Same(stored));
      assertThat(log.verify(Optional.empty()).broken()).isEmpty();
    }
  }

  @Test
  void anOptionThatCouldNotBeKeptIsRefused() {
    try (DecisionLog log = open()) {
      assertThatThrownBy(() -> new LogRecorder(log).record(check(Map.of("tolerance", "1"))))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(log.stored(Span.ALL)).isEmpty();
    }
  }

  @Test
  void aStoreThatFailsIsToldBeforeAnythingIsAnswered() throws IOException {
    try (DecisionLog log = open()) {
      Recorder recorder = new LogRecorder(log);
      recorder.record(check(Map.of()));
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.write(file, new byte[100]);
        }
      }
      assertThatThrownBy(recorder::ensureWritable).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> recorder.record(check(Map.of()))).isInstanceOf(IOException.class);
    }
  }
}
