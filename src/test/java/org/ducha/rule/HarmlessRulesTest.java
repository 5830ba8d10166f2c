package org.ducha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.cases.CaseRun;
import org.ducha.cli.Run;
import org.ducha.fact.RuleRef;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules that look dangerous and are not: each file is accepted, its rules fire, and the cases
 * beside it hold.
 */
class HarmlessRulesTest {
  private static final Path CORPUS = Path.of("src/test/resources/rules/harmless");
  private static final String RULES = ".drl";

  /** Cases report no adjustments. */
  private static final String OF_ADJUSTMENTS = "已调整和豁免";

  /** The task that one of the files speaks of. */
  private static final String TASK =
      """
      package ducha.y2024;

      rule "一项任务"
          @section( "预期目标" ) @en( "A task" )
      when
          Period( year == 2024 )
      then
          insert( Target.of( "a-task" ).done().due( "2024-11-30" ) );
      end
      """;

  @TempDir private Path folder;

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(RULES))
          .map(name -> name.substring(0, name.length() - RULES.length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void isAccepted(String name) {
    byte[] text = OfficeRules.read(CORPUS.resolve(name + RULES));
    boolean ofYear = new String(text, StandardCharsets.UTF_8).contains("package ducha.y2024;");
    String path = (ofYear ? "2024/" : "") + name;
    Path rules = OfficeRules.in(folder);
    OfficeRules.write(rules.resolve("2024/task.drl"), TASK.getBytes(StandardCharsets.UTF_8));
    OfficeRules.write(rules.resolve(path + RULES), text);
    OfficeRules.write(
        rules.resolve(path + ".cases.yaml"),
        OfficeRules.read(CORPUS.resolve(name + ".cases.yaml")));

    CaseRun run = Ruleset.load(rules, Shipped.CLOCK).runCases();

    assertThat(run.results()).isNotEmpty();
    assertThat(run.failures())
        .extracting(failed -> failed.tested().place() + ": " + failed.differences())
        .isEmpty();
    assertThat(run.coverage().neverFired())
        .filteredOn(rule -> rule.file().equals(path + RULES))
        .extracting(RuleRef::name)
        .isSubsetOf(OF_ADJUSTMENTS);
    assertThat(Run.of("rules", "lint", "--rules", rules.toString()).code()).isLessThan(2);
  }
}
