package org.ducha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.ducha.Ruleset;
import org.ducha.Seeds;
import org.ducha.Shipped;
import org.ducha.check.CheckRequest;
import org.ducha.engine.DrlReader;
import org.ducha.message.Language;
import org.ducha.output.JsonReport;
import org.ducha.report.Outcome;
import org.ducha.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the order of files nor the order in which rules fire changes a report. */
class FiringOrderTest {
  private static final List<String> SNAPSHOTS =
      List.of(
          "qiantang-2024-q4-published.yaml",
          "illustrative/qiantang-2024-q3.yaml",
          "illustrative/qiantang-2024-q4.yaml",
          "illustrative/qiantang-2024-10-partial.yaml");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void shuffledRulesComeToTheSameReport(long seed) {
    Ruleset shuffled = shuffled(Seeds.random(seed));
    for (String snapshot : SNAPSHOTS) {
      for (String grading : List.of("default", "yinchuan-2025")) {
        assertThat(findings(shuffled, snapshot, grading))
            .isEqualTo(findings(Shipped.ruleset(), snapshot, grading));
      }
    }
  }

  /** The findings alone: the digests of files in another order differ. */
  private static String findings(Ruleset ruleset, String snapshot, String grading) {
    CheckRequest request =
        CheckRequest.of(SourceText.read(Shipped.FIXTURES.resolve(snapshot)))
            .withGrading(java.util.Optional.of(grading));
    String json =
        new JsonReport(Language.ZH).write(List.of(new Outcome.Checked(ruleset.check(request))));
    return json.substring(json.indexOf("\"summary\"")).replaceAll("\"rule_file\" : \"[^\"]*\"", "");
  }

  /** The shared rules under other file names, their rules in another order. */
  private static Ruleset shuffled(Random random) {
    RuleFiles files = Shipped.files();
    Map<String, SourceText> renamed = new HashMap<>();
    List<String> prefixes = new ArrayList<>(Stream.of("a", "b", "c", "d", "e", "f", "g").toList());
    Collections.shuffle(prefixes, random);
    files
        .texts()
        .forEach(
            (path, text) ->
                renamed.put(
                    path.endsWith(".drl") && !path.contains("/")
                        ? prefixes.remove(0) + "-" + path
                        : path,
                    text));
    RuleReader reader =
        (source, packageName, mistakes) -> {
          RuleFile file = new DrlReader().read(source, packageName, mistakes);
          List<Rule> rules = new ArrayList<>(file.rules());
          Collections.shuffle(rules, random);
          return new RuleFile(source, rules, file.mentioned());
        };
    return Ruleset.load(new RuleFiles(files.directory(), renamed), reader, Shipped.CLOCK);
  }
}
