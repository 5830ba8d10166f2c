package org.ducha.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.OneTarget;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.check.CheckRequest;
import org.ducha.log.Answer;
import org.ducha.log.DecisionLog;
import org.ducha.log.Entry;
import org.ducha.log.Judge;
import org.ducha.log.KeptText;
import org.ducha.log.Kind;
import org.ducha.log.Question;
import org.ducha.log.Stored;
import org.ducha.log.TestStore;
import org.ducha.message.Language;
import org.ducha.output.JsonReplays;
import org.ducha.output.JsonReport;
import org.ducha.recorder.LinkedTexts;
import org.ducha.replay.Replayed.Different;
import org.ducha.replay.Replayed.Failed;
import org.ducha.replay.Replayed.Same;
import org.ducha.report.Outcome.Checked;
import org.ducha.report.Report;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept is enough to ask again, though neither the files nor the rules are there. */
class ReplayTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void theSameRulesGiveTheSameAnswer(TestStore store) throws IOException {
    try (DecisionLog log = DecisionLog.open(store.place(folder))) {
      Stored office = log.append(check(office(), snapshot(), Language.EN));
      Stored simple = log.append(check(simple(), snapshot(), Language.ZH));
      for (String file : List.of("snapshot.yaml", "baseline.yaml", "office/own/ruleset.yaml")) {
        Files.delete(folder.resolve(file));
      }
      Replays replays = new Replays(log, JsonReplays.all());
      assertThat(replays.replay(office)).isEqualTo(new Same(office));
      assertThat(replays.replay(simple)).isEqualTo(new Same(simple));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherAnswerShowsWhereItDiffers(TestStore store) throws IOException {
    try (DecisionLog log = DecisionLog.open(store.place(folder))) {
      Entry entry = check(simple(), snapshot(), Language.ZH);
      String result = entry.answer().result();
      String other = result.replaceFirst("\"status\" : \"fail\"", "\"status\" : \"pass\"");
      assertThat(other).isNotEqualTo(result);
      Stored stored = log.append(with(entry, new Answer(List.of("pass"), other)));
      assertThat(new Replays(log, JsonReplays.all()).replay(stored))
          .isEqualTo(
              new Different(stored, List.of(new Difference("/0/status", "\"pass\"", "\"fail\""))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whenAndByWhichReleaseDoesNotMatter(TestStore store) throws IOException {
    try (DecisionLog log = DecisionLog.open(store.place(folder))) {
      Entry entry = check(simple(), snapshot(), Language.ZH);
      String other =
          entry
              .answer()
              .result()
              .replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"0.0.1\"")
              .replaceFirst("\"evaluated_at\" : \"[^\"]*\"", "\"evaluated_at\" : \"then\"");
      Stored stored = log.append(with(entry, new Answer(List.of("fail"), other)));
      assertThat(new Replays(log, JsonReplays.all()).replay(stored)).isEqualTo(new Same(stored));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeAskedAgainIsSaid(TestStore store) throws IOException {
    try (DecisionLog log = DecisionLog.open(store.place(folder))) {
      Entry entry = check(simple(), snapshot(), Language.ZH);
      Judge judge = entry.judge();
      Stored unknown = log.append(entry);
      assertFailed(new Replays(log, Map.of()).replay(unknown), "cannot be asked again");
      Replays replays = new Replays(log, JsonReplays.all());
      Stored others =
          log.append(
              new Entry(
                  entry.reference(),
                  entry.time(),
                  entry.askedBy(),
                  entry.question(),
                  entry.answer(),
                  new Judge(judge.rules(), "sha256:0", judge.version())));
      assertFailed(replays.replay(others), "not those that it names");
      Stored noJson = log.append(with(entry, new Answer(List.of("fail"), "达标")));
      assertFailed(replays.replay(noJson), "no JSON");
    }
  }

  private static void assertFailed(Replayed replayed, String said) {
    assertThat(replayed).isInstanceOf(Failed.class);
    assertThat(((Failed) replayed).mistakes().get(0).in(Language.EN)).contains(said);
  }

  private static Entry with(Entry entry, Answer answer) {
    return new Entry(
        entry.reference(), entry.time(), entry.askedBy(), entry.question(), answer, entry.judge());
  }

  /** A check as a server keeps it. */
  private static Entry check(Ruleset ruleset, Path file, Language language) {
    SourceText snapshot = SourceText.read(file);
    LinkedTexts linked = new LinkedTexts();
    Report report = ruleset.check(linked.watching(CheckRequest.of(snapshot)));
    List<KeptText> texts = new ArrayList<>(List.of(new KeptText("snapshot", snapshot)));
    linked
        .documents(report.inputs())
        .forEach(text -> texts.add(new KeptText(text.role(), text.source())));
    return new Entry(
        "answer-1",
        report.evaluatedAt(),
        "张三",
        new Question(Kind.CHECK, "某地 2024-Q3", texts, Optional.empty(), Optional.empty(), language),
        new Answer(
            List.of(report.status().word()),
            new JsonReport(language).write(List.of(new Checked(report)))),
        Judge.of(ruleset.book(), report.version()));
  }

  private Path snapshot() throws IOException {
    Files.writeString(
        folder.resolve("baseline.yaml"),
        "region: 某地\nperiod: 2023-Q3\nfigures:\n  the-target: 4%\n");
    return Files.writeString(
        folder.resolve("snapshot.yaml"),
        "region: 某地\nperiod: 2024-Q3\nbaseline: baseline.yaml\nfigures:\n  the-target: 4.1%\n");
  }

  private static Ruleset simple() {
    return Ruleset.load(OneTarget.files(".atLeast( \"5.5%\" ).steady()"), Shipped.CLOCK);
  }

  /** Rules that extend others. */
  private Ruleset office() throws IOException {
    Path base = Files.createDirectories(folder.resolve("office/base"));
    Path own = Files.createDirectories(folder.resolve("office/own"));
    for (var file : OneTarget.files(".atLeast( \"5.5%\" ).steady()").texts().entrySet()) {
      Path path = base.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue().text());
    }
    Files.writeString(
        own.resolve("ruleset.yaml"),
        Files.readString(base.resolve("ruleset.yaml"))
            + "extends: ../base\nadjust: {the-target: {atLeast: 6%}}\n");
    return Ruleset.load(own, Shipped.CLOCK);
  }
}
