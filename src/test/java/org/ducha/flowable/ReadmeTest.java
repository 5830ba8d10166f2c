package org.ducha.flowable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README shows what the tests run. */
class ReadmeTest {
  private static final String SECTION =
      BudgetApproval.read(Path.of("README.md"))
          .replaceFirst("(?s).*\n## Embed in Flowable\n", "")
          .replaceFirst("(?s)\n## .*", "");

  private static List<String> blocks(String language, String containing) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(SECTION)
        .results()
        .map(MatchResult::group)
        .map(block -> block.substring(block.indexOf('\n'), block.length() - 3))
        .filter(block -> block.contains(containing))
        .toList();
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  @Test
  void theTaskIsTheOneOfTheFixture() {
    assertThat(blocks("xml", "serviceTask"))
        .hasSize(1)
        .allSatisfy(
            block ->
                assertThat(spaced(BudgetApproval.read(BudgetApproval.PROCESS)))
                    .contains(spaced(block)));
  }

  @Test
  void theClassIsTheOneOfTheExample() {
    Path example = Path.of("src/test/java/org/ducha/example/BudgetGate.java");
    assertThat(blocks("java", "class BudgetGate"))
        .hasSize(1)
        .allSatisfy(
            block -> assertThat(spaced(BudgetApproval.read(example))).endsWith(spaced(block)));
  }

  @Test
  void theTableHasEveryVariable() {
    List<String> named =
        Pattern.compile("(?m)^\\| ((?:`[A-Za-z]+`[ ]?)+)\\|")
            .matcher(SECTION)
            .results()
            .flatMap(row -> Pattern.compile("[A-Za-z]+").matcher(row.group(1)).results())
            .map(MatchResult::group)
            .toList();
    assertThat(named)
        .containsAll(GateDelegate.READS)
        .containsAll(GateDelegate.SETS)
        .containsAll(WaiverDelegate.READS);
  }
}
