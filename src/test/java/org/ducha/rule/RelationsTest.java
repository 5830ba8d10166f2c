package org.ducha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ducha.Golden;
import org.ducha.OneTarget;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.fact.Lever;
import org.ducha.message.Language;
import org.ducha.output.LintReport;
import org.ducha.report.Clash;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

/** What relations of targets come to, for every relation and every operator. */
class RelationsTest {
  private static final String HEADER =
      """
      title: 某地2024年政府工作报告
      issuer: 某地人民政府
      date: 2024-01-20
      regions: [某地]
      sections: [一]
      grading: strict
      """;
  private static final String LAST =
      """
      rule "目标相互矛盾"
          @en( "At odds" )
      when
          $i : Implied( met == false )
      then
          insert( $i.conflict() );
      end
      """;

  /**
   * A rule set of targets {@code t0, t1, …} and figures of the year before {@code b0, b1, …}, and
   * of relations between them.
   */
  private static Ruleset ruleset(List<String> targets, List<String> figures, List<String> verbs) {
    StringBuilder year = new StringBuilder("package ducha.y2024;\n");
    StringBuilder shared = new StringBuilder("package ducha;\n");
    for (int i = 0; i < targets.size(); i++) {
      year.append(
          rule(
              "目标" + i,
              "@section( \"一\" ) @en( \"Target " + i + "\" )",
              "Period( year == 2024 )",
              "Target.of( \"t" + i + "\" )." + verbs(targets.get(i)) + ".steady()"));
    }
    for (int i = 0; i < figures.size(); i++) {
      String unit = figures.get(i).replaceAll("[-.\\d]", "");
      shared.append(
          rule(
              "数" + i,
              "@en( \"Figure " + i + "\" )",
              "",
              "Indicator.of( \"b" + i + "\" ).in( \"" + unit + "\" )"));
      year.append(
          rule(
              "上年数" + i,
              "@en( \"Figure " + i + " before\" )",
              "Period( year == 2024 )",
              "Baseline.of( \"b" + i + "\" ).was( \"" + figures.get(i) + "\" )"));
    }
    for (int i = 0; i < verbs.size(); i++) {
      String verb = verbs.get(i);
      shared.append(
          rule(
              "关系" + i,
              "@en( \"Relation " + i + "\" )",
              patterns("t", "Target", verb) + patterns("b", "Baseline", verb),
              "Implied." + verb.replaceAll("([tb]\\d)", "\\$$1")));
    }
    Map<String, SourceText> files = new HashMap<>();
    put(files, "ruleset.yaml", HEADER);
    put(files, "2024/targets.drl", year.toString());
    put(files, "consistency.drl", shared + LAST);
    for (String shipped : List.of("judgement.drl", "grading/strict.drl")) {
      files.put(shipped, Shipped.files().texts().get(shipped));
    }
    return Ruleset.load(new RuleFiles("rules", files), Shipped.CLOCK);
  }

  /** {@code >= 5个} in verbs; {@code cut >= 5%} of the size of a cut. */
  private static String verbs(String limit) {
    String[] parts = limit.replace("cut ", "").split(" ", 2);
    String verb =
        Map.of(
                ">=", "atLeast",
                ">", "moreThan",
                "<=", "atMost",
                "<", "lessThan",
                "==", "exactly")
            .get(parts[0]);
    return verb + "( \"" + parts[1] + "\" )" + (limit.startsWith("cut ") ? ".reduction()" : "");
  }

  private static String patterns(String letter, String fact, String verb) {
    return IntStream.range(0, 9)
        .mapToObj(i -> letter + i)
        .filter(verb::contains)
        .map(id -> "    $%s : %s( indicator == \"%s\" )\n".formatted(id, fact, id))
        .collect(Collectors.joining());
  }

  private static String rule(String name, String notes, String when, String then) {
    return "rule \"%s\"\n    %s\nwhen\n    %s\nthen\n    insert( %s );\nend\n"
        .formatted(name, notes, when.strip(), then);
  }

  private static void put(Map<String, SourceText> files, String path, String text) {
    files.put(path, OneTarget.source("rules/" + path, text));
  }

  private static List<String> split(String text) {
    return text == null ? List.of() : List.of(text.split("; ", -1));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/relations.csv", delimiter = '|', nullValues = "-")
  void relationsComeTo(String verb, String targets, String figures, String expected) {
    Ruleset ruleset = ruleset(split(targets), split(figures), List.of(verb));
    assertThat(ruleset.clashes().stream().map(RelationsTest::told).toList())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  private static String told(Clash clash) {
    Lever lever = clash.implied().lever();
    return clash.kind()
        + " "
        + clash.implied().value()
        + (lever == null ? "" : ", " + lever.target().indicator() + " " + lever.takes().text());
  }

  /** One of each, as people read it. */
  @Test
  void theArithmeticIsShown() {
    Ruleset ruleset =
        ruleset(
            List.of(
                ">= 100个",
                ">= 30个",
                ">= 40个",
                ">= 13%",
                ">= 120亿元",
                ">= 1000亿元",
                "> 5%",
                "<= 3%",
                ">= 2.5个百分点"),
            List.of("110亿元"),
            List.of(
                "sum( t0, t1, t2 )",
                "part( t2, t1 )",
                "share( t3, t4, t5 )",
                "level( t4, t6, b0 )",
                "growth( t6, t4, b0 )",
                "difference( t8, t6, t7 )",
                "difference( t8, t7, t6 )"));
    for (Language language : Language.values()) {
      String text = new LintReport(ruleset.book(), language).text(ruleset.clashes(), Ansi.OFF);
      Golden.assertSame(
          Golden.file("rules/relations." + language.name().toLowerCase(Locale.ROOT) + ".txt"),
          text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "sum( t0, t1 )            | >= 1个; >= 1亿元            | -     | units    | 1个 · 1亿元",
        "part( t0, t1 )           | >= 1亩; >= 1亿元            | -     | units    | 1亩 · 1亿元",
        "difference( t0, t1, t2 ) | >= 1%; >= 1%; >= 1%         | -     | units    | 1%",
        "share( t0, t1, t2 )      | >= 1个百分点; >= 1个; >= 1个 | -     | units    | 1个百分点",
        "share( t0, t1, t2 )      | >= 1%; >= 0个; >= 0个       | -     | above zero | 0个",
        "level( t0, t1, b0 )      | >= 1亿元; >= 1%             | 1个   | units    | 1亿元 · 1个",
        "level( t0, t1, b0 )      | >= 1亿元; >= 1%             | 0亿元 | above zero | 0亿元",
        "growth( t0, t1, b0 )     | >= 1亿元; >= 1亿元          | 1亿元 | units    | 1亿元",
        "shareGain( t0, t1, t2, b0, b0 ) | >= 1个百分点; >= 1%; >= -100% | 1亿元 | above zero | -100%",
      })
  void whatCannotBeRelatedIsRefused(
      String verb, String targets, String figures, String message, String found) {
    Ruleset ruleset = ruleset(split(targets), split(figures), List.of(verb));
    assertThatThrownBy(ruleset::clashes)
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("rules/consistency.drl:")
        .hasMessageContaining("关系0")
        .hasMessageContaining(message)
        .hasMessageContaining("found \"" + found + "\"");
  }

  @Test
  void allThatCannotBeRelatedIsSaidAtOnce() {
    Ruleset ruleset =
        ruleset(List.of(">= 1个", ">= 1亿元"), List.of(), List.of("sum( t0, t1 )", "part( t1, t0 )"));
    assertThatThrownBy(ruleset::clashes)
        .isInstanceOfSatisfying(MistakesException.class, e -> assertThat(e.mistakes()).hasSize(2));
  }

  @Test
  void aVerbThatDoesNotExistIsNamed() {
    assertThatThrownBy(
            () -> ruleset(List.of(">= 1个", ">= 1个"), List.of(), List.of("parts( t0, t1 )")))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("nearest is \"part\"");
    assertThatThrownBy(() -> ruleset(List.of(">= 1个"), List.of(), List.of("sum( t0 )")))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("another number of arguments");
    assertThatThrownBy(() -> ruleset(List.of(">= 1个"), List.of("1个"), List.of("part( t0, b0 )")))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("a wrong argument of the verb \"part\"");
  }
}
