package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ducha.Golden;
import org.ducha.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ducha gate --log}: what is decided is kept, and can be asked again. */
class GateLogTest {
  private static final String GATE = "fixtures/gate/";

  @TempDir private Path folder;

  private String log() {
    return folder.resolve("decisions.db").toString();
  }

  private static Run run(Map<String, String> environment, String... words) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("DUCHA_RULES", Shipped.RULES.toString());
    return Run.with(all, Ansi.OFF, words);
  }

  private Run gate(Map<String, String> environment, String... rest) {
    List<String> words = new ArrayList<>(List.of("gate"));
    words.addAll(List.of(rest));
    words.addAll(List.of("--snapshot", GATE + "qiantang-2024-q3.yaml", "--date", "2024-10-20"));
    return run(environment, words.toArray(String[]::new));
  }

  private Run log(String... rest) {
    List<String> words = new ArrayList<>(List.of("log"));
    words.addAll(List.of(rest));
    words.addAll(List.of("--log", log()));
    return run(Map.of(), words.toArray(String[]::new));
  }

  @Test
  void decisionsAreKeptAndAskedAgain() {
    Run asked =
        gate(
            Map.of(),
            GATE + "to-5.1.yaml",
            GATE + "further.yaml",
            "--log",
            log(),
            "--asked-by",
            "区财政局 张三");
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isEqualTo(2);
    Run waived =
        gate(
            Map.of("DUCHA_LOG", log(), "DUCHA_ASKED_BY", "李四"),
            GATE + "to-4.9.yaml",
            "--waivers",
            GATE + "waiver.yaml",
            "--lang",
            "en",
            "--format",
            "json");
    assertThat(waived.code()).isEqualTo(1);
    for (String language : List.of("zh", "en")) {
      golden("gate-list." + language + ".txt", log("show", "--lang", language));
      golden("gate-entry." + language + ".txt", log("show", "1", "--lang", language));
      Run again = log("replay", "--lang", language);
      assertThat(again.code()).isZero();
      golden("gate-replay." + language + ".txt", again);
    }
    golden("gate-replay.json", log("replay", "--format", "json"));
    assertThat(log("verify").code()).isZero();
    JsonNode kept = JsonMapper.shared().readTree(log("show", "2", "--format", "json").out());
    assertThat(kept.get("result")).isEqualTo(JsonMapper.shared().readTree(waived.out()));
    assertThat(kept.get("asked_by").asString()).isEqualTo("李四");
    assertThat(kept.get("texts").findValuesAsString("role"))
        .containsExactly("request", "snapshot", "waivers", "baseline");
  }

  @Test
  void anErrorIsKeptAndAskedAgain() throws IOException {
    Path wrong =
        Files.writeString(
            folder.resolve("wrong.yaml"),
            "id: A\ntitle: 甲\nunit: 乙\neffects:\n  gdp-grwth: +1个百分点\n");
    Run asked = gate(Map.of("DUCHA_LOG", log()), wrong.toString(), "absent.yaml");
    assertThat(asked.code()).isEqualTo(3);
    Files.delete(wrong);
    JsonNode kept = JsonMapper.shared().readTree(log("show", "1", "--format", "json").out());
    assertThat(kept.get("outcomes").get(0).asString()).isEqualTo("error");
    assertThat(kept.get("subject").asString()).endsWith("wrong.yaml");
    assertThat(kept.get("asked_by").asString()).isEqualTo(System.getProperty("user.name"));
    assertThat(log("replay").code()).isZero();
  }

  @Test
  void withoutALogNothingIsKept() {
    assertThat(gate(Map.of(), GATE + "to-5.1.yaml").code()).isZero();
    assertThat(folder).isEmptyDirectory();
    Run nowhere = gate(Map.of(), GATE + "to-5.1.yaml", "--asked-by", "张三");
    assertThat(nowhere.code()).isEqualTo(3);
    assertThat(nowhere.out()).isEmpty();
    assertThat(nowhere.err()).startsWith("--asked-by: 没有指定决定日志");
    Run nobody = gate(Map.of("DUCHA_ASKED_BY", " "), GATE + "to-5.1.yaml", "--log", log());
    assertThat(nobody.code()).isEqualTo(3);
    assertThat(nobody.err()).startsWith("--asked-by: 没有写明是谁提出的");
    Run blank = gate(Map.of("DUCHA_LOG", ""), GATE + "to-5.1.yaml");
    assertThat(blank.code()).isEqualTo(3);
    assertThat(blank.out()).isEmpty();
  }

  @Test
  void whatCannotBeKeptIsNotAnswered() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (String format : List.of("text", "json")) {
      Run run =
          gate(
              Map.of(),
              GATE + "to-5.1.yaml",
              "--format",
              format,
              "--log",
              file.resolve("decisions.db").toString());
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.out() + run.err())
          .contains("决定日志打不开：文件夹不存在，或者无权使用")
          .doesNotContain("同意", "\"decision\"");
    }
  }

  private static void golden(String name, Run run) {
    assertThat(run.err()).isEmpty();
    String told =
        run.out()
            .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…")
            .replaceAll("sha256:[0-9a-f]+", "sha256:…");
    Golden.assertSame(Golden.file("log/" + name), told);
  }
}
