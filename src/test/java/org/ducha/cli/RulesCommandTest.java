package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ducha.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ducha rules}. */
class RulesCommandTest {
  @Test
  void allTargetsAreListed() {
    Run json = Run.of("rules", "list", "--format", "json");
    JsonNode list = JsonMapper.shared().readTree(json.out());
    assertThat(json.code()).isZero();
    assertThat(list).hasSize(322);
    assertThat(list.findValuesAsString("kind").stream().filter("target"::equals)).hasSize(103);
    Golden.assertSame(Golden.file("rules/list.json"), json.out());
    for (String language : List.of("zh", "en")) {
      Run text = Run.of("rules", "list", "--lang", language);
      Golden.assertSame(Golden.file("rules/list." + language + ".txt"), text.out());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gdp-growth",
        "smart-vehicle-output",
        "micro-fire-stations",
        "aeon-mall",
        "gdp",
        "rd-intensity"
      })
  void aTargetIsShown(String indicator) {
    for (String language : List.of("zh", "en")) {
      Run run = Run.of("rules", "show", indicator, "--lang", language);
      assertThat(run.code()).isZero();
      Golden.assertSame(
          Golden.file("rules/show-" + indicator + "." + language + ".txt"), run.out());
    }
    Run json = Run.of("rules", "show", indicator, "--format", "json");
    Golden.assertSame(Golden.file("rules/show-" + indicator + ".json"), json.out());
  }

  @Test
  void anUnknownIndicatorIsNotShown() {
    Run run = Run.of("rules", "show", "gdp-grwth");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("gdp-growth").hasLineCount(1);
  }

  @Test
  void theReportIsAtOddsWithItself() {
    for (String language : List.of("zh", "en")) {
      Run run = Run.of("rules", "lint", "--lang", language);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).contains("8.6%", "0.485个百分点");
      Golden.assertSame(Golden.file("rules/lint." + language + ".txt"), run.out());
    }
    Run json = Run.of("rules", "lint", "--format", "json");
    assertThat(json.code()).isEqualTo(1);
    Golden.assertSame(Golden.file("rules/lint.json"), json.out());
  }
}
