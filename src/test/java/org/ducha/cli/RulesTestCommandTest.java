package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ducha.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ducha rules test} on a rule set small enough to try every case. */
class RulesTestCommandTest {
  private static final Path SMALL = Path.of("src/test/resources/small");
  private static final String FAILING = "src/test/resources/small-failing";
  private static final String TARGETS = "2024/targets.cases.yaml";

  @TempDir private Path folder;

  /** A copy of the small rule set with another text of one of its files. */
  private String with(String file, String text) {
    try (Stream<Path> files = Files.walk(SMALL)) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(SMALL.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(path));
      }
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.toString();
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(SMALL.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void casesThatCannotBeReadStopWhatIsAboutThemAlone() throws IOException {
    String rules = with(TARGETS, "");
    Files.write(folder.resolve(TARGETS), new byte[] {'-', ' ', (byte) 0xff, (byte) 0xff});
    assertThat(Run.of("rules", "info", "--rules", rules).code()).isZero();
    String unreadable = folder.resolve(TARGETS) + ":1:3: the encoding of the file is not known";
    for (String command : List.of("test", "lint", "bundle")) {
      List<String> asked = new ArrayList<>(List.of("rules", command, "--rules", rules));
      if (command.equals("bundle")) {
        asked.addAll(List.of("--output", folder.resolve("rules.ducha").toString()));
      }
      asked.addAll(List.of("--lang", "en"));
      Run run = Run.of(asked.toArray(String[]::new));
      assertThat(run.code()).as(command).isNotZero();
      assertThat(run.out() + run.err()).as(command).contains(unreadable);
    }
  }

  @Test
  void casesThatHoldNoticeEveryChange() {
    Run run = Run.of("rules", "test", "--rules", SMALL.toString(), "--mutate", "--lang", "en");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            11 cases, 0 do not hold.
            22 changes: 22 noticed, 0 mean the same, 0 not noticed.
            """);
  }

  static Stream<Arguments> everyCase() {
    List<Arguments> cases = new ArrayList<>();
    for (String file : List.of(TARGETS, "quality.cases.yaml", "consistency.cases.yaml")) {
      for (int i = 0; i < lines(file).size(); i++) {
        cases.add(Arguments.of(file, i));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("everyCase")
  void withoutACaseAChangeSurvivesOrARuleIsNotShown(String file, int index) {
    List<String> lines = new ArrayList<>(lines(file));
    boolean ofRuleAlone = lines.remove(index).contains("reason: not-reported");
    String rules = with(file, String.join("\n", lines) + "\n");
    Run run = Run.of("rules", "test", "--rules", rules, "--mutate", "--lang", "en");
    if (ofRuleAlone) {
      assertThat(run.code()).isZero();
      assertThat(run.out())
          .contains("Rules that fired in no case (1):", "grading/plain.drl:37  未报");
    } else {
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).contains("Changes that no case noticed (");
    }
  }

  @Test
  void aSurvivorIsNamed() {
    String rules = with(TARGETS, String.join("\n", lines(TARGETS).subList(1, 7)) + "\n");
    Run text = Run.of("rules", "test", "--rules", rules, "--mutate");
    assertThat(text.out())
        .contains(
            """
            没有案例发现的改动 2 处：
                2024/targets.drl:3  新开工项目  atLeast("20个") → atLeast("21个")
                2024/targets.drl:3  新开工项目  atLeast("20个") → moreThan("20个")
            案例 10 条，未通过 0 条。
            改动 22 处：案例发现 20，含义不变 0，没有发现 2。
            """);
    JsonNode json =
        JsonMapper.shared()
            .readTree(
                Run.of("rules", "test", "--rules", rules, "--mutate", "--format", "json").out());
    assertThat(json.get("mutants").get("noticed").intValue()).isEqualTo(20);
    assertThat(json.get("mutants").get("survivors").findValuesAsString("change"))
        .containsExactly(
            "atLeast(\"20个\") → atLeast(\"21个\")", "atLeast(\"20个\") → moreThan(\"20个\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void whatFailsIsSaidWithItsPlace(String language) {
    Run text = Run.of("rules", "test", "--rules", FAILING, "--lang", language);
    assertThat(text.code()).isEqualTo(2);
    Golden.assertSame(Golden.file("rules/test-failing." + language + ".txt"), text.out());
    Run json = Run.of("rules", "test", "--rules", FAILING, "--lang", language, "--format", "json");
    assertThat(json.code()).isEqualTo(2);
    Golden.assertSame(Golden.file("rules/test-failing." + language + ".json"), json.out());
  }

  @Test
  void changesAreNotTriedWhereCasesFail() {
    Run run = Run.of("rules", "test", "--rules", FAILING, "--mutate", "--lang", "en");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).doesNotContain("changes:").contains("do not hold");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void whatNoCaseShowsIsListed(String language) {
    String rules = "src/test/resources/small-untested";
    Run text = Run.of("rules", "test", "--rules", rules, "--lang", language);
    assertThat(text.code()).isZero();
    Golden.assertSame(Golden.file("rules/test-untested." + language + ".txt"), text.out());
    Run json = Run.of("rules", "test", "--rules", rules, "--lang", language, "--format", "json");
    Golden.assertSame(Golden.file("rules/test-untested.json"), json.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {target: projects, period: 2024, actual: 20个}",
        "- {target: projects, period: 2024, actual: 20个, staus: pass}",
        "- {target: projects, period: 20X4, actual: 20个, status: pass}",
        "- {period: 2024, conflicts: {}}",
        "- {period: 2024, targets: [projects], figures: {projects: 3个}, conflicts: {}}",
        "- {period: 2024, targets: [projects], conflicts: {projects: {kindd: impossible}}}",
        "- [projects",
      })
  void aCaseThatCannotBeReadIsAnError(String line) {
    Run run = Run.of("rules", "test", "--rules", with(TARGETS, line + "\n"), "--lang", "en");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("targets.cases.yaml:1:").hasLineCount(1);
  }

  @Test
  void rulesThatCannotBeReadAreAnError() {
    Run run =
        Run.of(
            "rules",
            "test",
            "--rules",
            with("quality.drl", "package ducha;\nrule \"一\"\n"),
            "--lang",
            "en");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("quality.drl:2:");
    assertThat(Run.of("rules", "test", "--rules", "nowhere").code()).isEqualTo(3);
  }
}
