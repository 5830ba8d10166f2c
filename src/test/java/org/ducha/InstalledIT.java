package org.ducha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed command, as a process. */
class InstalledIT {
  private static final Path COMMAND = Path.of("target/ducha/bin/ducha").toAbsolutePath();
  private static final String PUBLISHED =
      Path.of("fixtures/qiantang-2024-q4-published.yaml").toAbsolutePath().toString();

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  private Ended run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder
        .environment()
        .keySet()
        .removeAll(List.of("DUCHA_RULES", "DUCHA_TRUST", "DUCHA_LOG", "DUCHA_ASKED_BY"));
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Ended(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void checksWithTheRulesBesideIt() throws Exception {
    Ended ended = run(Map.of(), "check", PUBLISHED);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out())
        .contains("■ 未达标 1", "地区生产总值增速", "■ 预警 1", "服务业增加值增速", "数据疑点 0")
        .doesNotContain("\u001b");
  }

  @Test
  void keepsADecisionAndAsksItAgain() throws Exception {
    Map<String, String> log = Map.of("DUCHA_LOG", folder.resolve("决定.db").toString());
    Path gate = Path.of("fixtures/gate").toAbsolutePath();
    Ended asked =
        run(
            log,
            "gate",
            gate.resolve("to-5.1.yaml").toString(),
            "--snapshot",
            gate.resolve("qiantang-2024-q3.yaml").toString(),
            "--date",
            "2024-10-20",
            "--asked-by",
            "区财政局 张三");
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    for (String command : List.of("verify", "replay", "show")) {
      Ended ended = run(log, "log", command);
      assertThat(ended.err()).as(command).isEmpty();
      assertThat(ended.code()).as(command).isZero();
    }
    assertThat(run(log, "log", "show").out()).contains("BX-2024-0117", "区财政局 张三");
  }

  /** Who does not use Flowable does not get it. */
  @Test
  void holdsNoProcessEngine() throws IOException {
    try (Stream<Path> jars = Files.list(COMMAND.resolveSibling("../lib").normalize())) {
      assertThat(jars.map(jar -> jar.getFileName().toString()))
          .anyMatch(jar -> jar.startsWith("ducha-"))
          .noneMatch(jar -> jar.matches("(flowable|spring|mybatis|h2|joda|angus).*"));
    }
  }

  /** The commands of README whose output stands below them. */
  @Test
  void readmeShowsWhatTheCommandSays() throws Exception {
    Path file = Path.of("README.md");
    String readme = Files.readString(file);
    Matcher blocks =
        Pattern.compile(
                "(```sh\\n(?:mvn [^;\\n]*; )?target/ducha/bin/ducha ([^\\n]*)\\n```\\n\\n```\\n)(.*?)```",
                Pattern.DOTALL)
            .matcher(readme);
    int shown = 0;
    StringBuilder told = new StringBuilder();
    while (blocks.find()) {
      List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
      command.addAll(List.of(blocks.group(2).split(" ", -1)));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      blocks.appendReplacement(told, Matcher.quoteReplacement(blocks.group(1) + said + "```"));
      shown++;
    }
    blocks.appendTail(told);
    assertThat(shown).isGreaterThanOrEqualTo(2);
    Golden.assertSame(file, told.toString(), InstalledIT::withoutDigest);
  }

  private static String withoutDigest(String text) {
    return text.replaceAll("sha256:[0-9a-f]+", "sha256:…");
  }

  @Test
  void namesInChineseWorkWithoutALocale() throws Exception {
    Path snapshot = folder.resolve("钱塘区第四季度.yaml");
    Files.writeString(
        snapshot,
        "region: 杭州市钱塘区\nperiod: 2024-Q4\ncoverage: partial\nfigures:\n  地区生产总值增速: 5.6%\n");
    for (Map<String, String> locale :
        List.of(
            Map.of("LC_ALL", "C"), Map.of("LC_ALL", "", "LANG", ""), Map.of("LC_ALL", "POSIX"))) {
      Ended ended = run(locale, "check", "钱塘区第四季度.yaml");
      assertThat(ended.err()).isEmpty();
      assertThat(ended.code()).isZero();
      assertThat(ended.out()).contains("钱塘区第四季度.yaml", "地区生产总值增速", "结论：达标");
    }
  }

  /** The program carries what a new office begins with in its jar. */
  @Test
  void aNewOfficeIsGreenAtOnce() throws Exception {
    Ended made = run(Map.of("LC_ALL", "C"), "init", "本区 规则", "--region", "某某县");
    assertThat(made.err()).isEmpty();
    assertThat(made.code()).isZero();
    Ended checked = run(Map.of(), "check", "本区 规则/snapshot.yaml", "--rules", "本区 规则");
    assertThat(checked.err()).isEmpty();
    assertThat(checked.code()).isZero();
  }

  @Test
  void anOfficesOwnRulesAreNamedByAVariable() throws Exception {
    Path rules = folder.resolve("本区规则");
    for (var file : Shipped.files().texts().entrySet()) {
      Path target = rules.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue().text().replace("\"5.5%\"", "\"5.0%\""));
    }
    Ended ended = run(Map.of("DUCHA_RULES", rules.toString()), "check", PUBLISHED);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).doesNotContain("■ 未达标");
  }

  @Test
  void exitCodesAreThoseOfTheDesign() throws Exception {
    String broken = Path.of("fixtures/broken/no-unit.yaml").toAbsolutePath().toString();
    assertThat(run(Map.of(), "check", broken).code()).isEqualTo(3);
    assertThat(run(Map.of(), "check", broken, PUBLISHED).code()).isEqualTo(3);
    assertThat(run(Map.of(), "rules", "lint").code()).isEqualTo(1);
    assertThat(run(Map.of(), "rules", "list").code()).isZero();
    assertThat(run(Map.of(), "--version").out()).startsWith("ducha ");
    Ended unknown = run(Map.of(), "check", "--nothing");
    assertThat(unknown.code()).isEqualTo(3);
    assertThat(unknown.err()).hasLineCount(1);
  }

  @Test
  void aMissingJavaIsSaidClearly() throws Exception {
    Ended ended = run(Map.of("JAVA_HOME", folder.toString()), "check", PUBLISHED);
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("Java 17").hasLineCount(1);
  }

  @Test
  void anOldJavaIsSaidClearly() throws Exception {
    Path java = folder.resolve("jdk8/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\necho 'java version \"1.8.0_392\"' >&2\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Ended ended = run(Map.of("JAVA_HOME", folder.resolve("jdk8").toString()), "check", PUBLISHED);
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("Java 17").hasLineCount(1);
  }

  @Test
  void theSymbolicLinkWorksToo() throws Exception {
    Path link = folder.resolve("ducha");
    Files.createSymbolicLink(link, COMMAND);
    Process process =
        new ProcessBuilder(link.toString(), "--version").redirectErrorStream(true).start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("ducha ");
    assertThat(process.waitFor()).isZero();
  }
}
