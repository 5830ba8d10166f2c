package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ducha.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every ordinary mistake in rules, headers, overlays and cases is said where it stands. */
class MistakenRulesTest {
  private static final List<String> CLASSES =
      List.of(
          "argument",
          "cases",
          "encoding",
          "end",
          "fact",
          "header",
          "kind",
          "limit",
          "many",
          "metadata",
          "milestone",
          "order",
          "overlay",
          "pace",
          "package",
          "place",
          "property",
          "strength",
          "syntax",
          "threshold",
          "tolerance",
          "trajectory",
          "twice",
          "unit",
          "variable",
          "verb",
          "when-then",
          "wide",
          "word",
          "year");

  /** Of these the file as a whole may be what is wrong. */
  private static final Set<String> OF_FILES = Set.of("place", "encoding", "many");

  /** Words that the engine, its parser or the language it is written in would say. */
  private static final String FOREIGN =
      "(?is).*(exception|\\tat |antlr|drools|mvel|token|viable|mismatched|extraneous|lexer|parser"
          + "|null|java\\.lang).*";

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> said() throws IOException {
    return MistakenRules.all().stream()
        .map(mistake -> dynamicTest(mistake.toString(), () -> assertSaid(mistake)));
  }

  private void assertSaid(Path mistake) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "set");
    Path rules = MistakenRules.drop(mistake, folder);
    Run chinese = lint(rules, "zh");
    Run english = lint(rules, "en");
    String said = relative(chinese.out(), folder) + "\n" + relative(english.out(), folder);

    Golden.assertSame(MistakenRules.said(mistake), said);
    assertThat(chinese.err() + english.err()).isEmpty();
    if (isHarmless(mistake)) {
      assertThat(chinese.code()).isZero();
      return;
    }
    assertThat(chinese.code()).isEqualTo(2);
    assertThat(english.code()).isEqualTo(2);
    assertThat(chinese.out().lines().count()).isEqualTo(english.out().lines().count());
    assertThat(said.replaceAll("发现“[^；\n]*|found \"[^;\n]*", "")).doesNotMatch(FOREIGN);
    if (!OF_FILES.contains(MistakenRules.classOf(mistake))) {
      assertThat(relative(chinese.out(), folder).lines())
          .allMatch(line -> line.matches("(rules|base)/[^:]+:\\d+:\\d+: .+"), "names its place");
    }
    if (!MistakenRules.classOf(mistake).equals("cases")) {
      assertCheckSaysTheSame(rules, chinese, "zh");
      assertCheckSaysTheSame(rules, english, "en");
    }
  }

  private static void assertCheckSaysTheSame(Path rules, Run lint, String language) {
    Run check = Run.of("check", "any.yaml", "--rules", rules.toString(), "--lang", language);
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.out()).isEmpty();
    // What is wrong with cases does not keep rules from judging; only lint reads both.
    assertThat(lint.out().lines().filter(line -> !line.contains(".cases.yaml:")))
        .containsExactlyElementsOf(check.err().lines().toList());
  }

  @Test
  void everyMistakeIsSaidAndEveryClassIsThere() throws IOException {
    Map<String, Integer> count = new TreeMap<>();
    Set<Path> expected = new TreeSet<>();
    for (Path mistake : MistakenRules.all()) {
      count.merge(MistakenRules.classOf(mistake), 1, Integer::sum);
      assertThat(expected.add(MistakenRules.said(mistake))).as(mistake.toString()).isTrue();
    }
    Set<Path> there = new TreeSet<>();
    try (Stream<Path> files = Files.walk(MistakenRules.CORPUS, 2)) {
      files.filter(path -> path.toString().endsWith(".txt")).forEach(there::add);
    }
    assertThat(there).isEqualTo(expected);
    assertThat(List.copyOf(count.keySet())).isEqualTo(CLASSES);
    count.remove("many");
    assertThat(count.values()).allMatch(mistakes -> mistakes >= 4);
  }

  @Test
  void theSmallRuleSetIsRight() throws IOException {
    Path rules = temporary.resolve("rules");
    MistakenRules.copy(MistakenRules.SMALL, rules);
    assertThat(lint(rules, "zh").code()).isZero();
    assertThat(Run.of("rules", "test", "--rules", rules.toString()).code()).isZero();
  }

  @Test
  void fiveMistakesGiveFiveMessages() throws IOException {
    JsonNode errors = errors(MistakenRules.CORPUS.resolve("many/five-in-one-file.drl"));
    assertThat(errors).hasSize(5);
    Set<String> rules = new TreeSet<>();
    int line = 0;
    for (JsonNode error : errors) {
      assertThat(error.propertyNames())
          .contains("file", "line", "column", "rule", "found", "expected", "nearest", "message");
      assertThat(error.get("file").asString()).endsWith("rules/2024/five-in-one-file.drl");
      assertThat(error.get("line").asInt()).isGreaterThan(line);
      assertThat(error.get("column").asInt()).isPositive();
      assertThat(error.get("expected").asString()).isNotBlank();
      rules.add(error.get("rule").asString());
      line = error.get("line").asInt();
    }
    assertThat(rules).containsExactly("专利授权", "工业用地出让", "技能人才", "民间投资增速", "税收收入增速");
  }

  @Test
  void noFileHidesAnother() throws IOException {
    JsonNode errors = errors(MistakenRules.CORPUS.resolve("many/in-several-files"));
    Set<String> files = new TreeSet<>();
    errors.forEach(error -> files.add(error.get("file").asString().replaceFirst(".*/rules/", "")));
    assertThat(errors).hasSize(10);
    assertThat(files)
        .containsExactly(
            "2024/encoded.drl",
            "2024/more.cases.yaml",
            "2024/more.drl",
            "2024/old.drl.txt",
            "2024/other.drl",
            "2025年/targets.drl",
            "derive.drl",
            "grading/lenient.drl",
            "ruleset.yaml");
  }

  private JsonNode errors(Path mistake) throws IOException {
    Path rules = MistakenRules.drop(mistake, temporary);
    Run run = Run.of("rules", "lint", "--rules", rules.toString(), "--format", "json");
    assertThat(run.code()).isEqualTo(2);
    return JsonMapper.shared().readTree(run.out()).get("errors");
  }

  private static Run lint(Path rules, String language) {
    return Run.of("rules", "lint", "--rules", rules.toString(), "--lang", language);
  }

  private static boolean isHarmless(Path mistake) {
    String name = mistake.getFileName().toString();
    return name.startsWith("harmless") || name.contains("-is-fine");
  }

  private static String relative(String output, Path folder) {
    return output.replace(folder.toString().replace('\\', '/') + "/", "");
  }
}
