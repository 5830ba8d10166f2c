package org.ducha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ducha.OneTarget;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.check.CheckRequest;
import org.ducha.report.Report;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules make of many figures at once, in a real check. */
class AccumulateTest {
  private static final String THREE =
      """
      figures:
        gdp: 1270.1亿元
        service-va: 433.2亿元
        digital-core-va: 12345678.9万元
      """;
  private static final String OVER =
      "accumulate( Figure( indicator in ( \"gdp\", \"service-va\", \"digital-core-va\" ), $v :"
          + " value ); %s )";

  private static Ruleset with(String condition) {
    Map<String, SourceText> files = new HashMap<>(Shipped.files().texts());
    String rule =
        """
        package ducha;

        rule "本单位的核对"
            @en( "A check of an office's own" )
        when
            %s
            $f : Figure( indicator == "gdp-growth" )
        then
            insert( $f.warn( "implausible" ) );
        end
        """
            .formatted(condition);
    files.put("office.drl", OneTarget.source("rules/office.drl", rule));
    return Ruleset.load(new RuleFiles("rules", files), Shipped.CLOCK);
  }

  /** Whether the rule fires for these figures. */
  private static boolean fires(String condition, String figures) {
    String text =
        "region: 杭州市钱塘区\nperiod: 2024-Q2\ncoverage: partial\n"
            + figures
            + (figures.isEmpty() ? "figures:\n" : "")
            + "  gdp-growth: 5.5%\n";
    Report report = with(condition).check(CheckRequest.of(OneTarget.source("snapshot.yaml", text)));
    return report.fired().stream().anyMatch(rule -> rule.name().equals("本单位的核对"));
  }

  /** 1270.1 + 433.2 + 1234.56789 = 2937.86789. */
  static Stream<String> sums() {
    return Stream.of(
        "$s : sum( $v ); $s == \"2937.86789亿元\"",
        "$s : sum( $v ); $s >= \"2937.86789亿元\", $s <= \"29378678.9万元\"",
        "$m : min( $v ); $m == \"433.2亿元\"",
        "$m : max( $v ); $m == \"1270.1亿元\"",
        "$a : average( $v ), $n : count(); $a > \"979.28929亿元\", $a < \"979.28930亿元\", $n == 3",
        "$s : sum( $v ), $l : min( $v ), $m : max( $v ); $s > $m, $m > $l");
  }

  @ParameterizedTest
  @MethodSource("sums")
  void quantitiesComeTogetherExactly(String functions) {
    assertThat(fires(OVER.formatted(functions), THREE)).isTrue();
  }

  static Stream<String> misses() {
    return Stream.of(
        "$s : sum( $v ); $s > \"2937.86789亿元\"",
        "$s : sum( $v ); $s < \"2937.86789亿元\"",
        "$m : min( $v ); $m < \"433.2亿元\"",
        "$m : max( $v ); $m > \"1270.1亿元\"",
        "$a : average( $v ); $a <= \"979.28929亿元\"",
        "$a : average( $v ); $a >= \"979.2893亿元\"",
        "$n : count(); $n > 3");
  }

  @ParameterizedTest
  @MethodSource("misses")
  void aLastDigitDecides(String functions) {
    assertThat(fires(OVER.formatted(functions), THREE)).isFalse();
  }

  @Test
  void decimalsThatFloatingPointMissesAddUp() {
    String tenths = "figures:\n  gdp: 0.1亿元\n  service-va: 0.2亿元\n  digital-core-va: 0亿元\n";
    assertThat(fires(OVER.formatted("$s : sum( $v ); $s == \"0.3亿元\""), tenths)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"sum", "min", "max", "average"})
  void nothingComesOfNoFigures(String function) {
    assertThat(fires(OVER.formatted("$s : " + function + "( $v )"), "")).isFalse();
    assertThat(fires(OVER.formatted("$s : " + function + "( $v ), $n : count(); $n == 0"), ""))
        .isFalse();
    assertThat(fires(OVER.formatted("$s : " + function + "( $v )"), THREE)).isTrue();
  }

  @Test
  void aCountOfNoFiguresIsZero() {
    assertThat(fires(OVER.formatted("$n : count(); $n == 0"), "")).isTrue();
  }

  @Test
  void numbersComeTogetherToo() {
    String digits =
        "accumulate( Figure( unit == \"元\", $d : digits ); $s : sum( $d ), $a : average( $d ); $s"
            + " == \"18\", $a == \"6\" )";
    assertThat(fires(digits, THREE)).isTrue();
  }

  @Test
  void whatComesOfManyIsHeldAgainstOne() {
    String joined =
        "accumulate( Figure( indicator in ( \"service-va\", \"digital-core-va\" ), $v : value ); $s"
            + " : sum( $v ) )\n"
            + "    Figure( indicator == \"gdp\", value < $s )";
    assertThat(fires(joined, THREE)).isTrue();
    assertThat(fires(joined.replace("value < $s", "value >= $s"), THREE)).isFalse();
  }

  static Stream<List<String>> mistakes() {
    return Stream.of(
        List.of(
            "indicator == \"gdp\", $v : value ); $s : summ( $v )",
            "no such function",
            "nearest is \"sum\""),
        List.of(
            "indicator == \"gdp\", $v : value ); $s : collectList( $v )",
            "no such function",
            "count() · sum( $… ) · min( $… ) · max( $… ) · average( $… )"),
        List.of(
            "indicator == \"gdp\", $v : value ); $s : variance( $v )",
            "no such function",
            "average( $… )"),
        List.of(
            "indicator == \"gdp\", $v : value ); $s : count( $v )",
            "no such function",
            "nearest is \"count\""),
        List.of(
            "indicator == \"gdp\", $v : value ); $s : sum()",
            "needs the variable of a property",
            "sum( $… )"),
        List.of(
            "indicator == \"gdp\", $v : value ); $s : sum( $w )",
            "no such variable",
            "nearest is \"$v\""),
        List.of(
            "indicator == \"gdp\", $v : nature ); $s : sum( $v )",
            "\"nature\" is neither",
            "sum( $v )"),
        List.of("$v : value ); $s : sum( $v )", "not said of which indicators", "indicator in"),
        List.of(
            "indicator in ( \"gdp\", \"villages\" ), $v : value ); $s : sum( $v )",
            "different units",
            "元 · 个"),
        List.of(
            "indicator == \"gdp\", $v : value ); $s : sum( $v ); $s > \"5%\"",
            "another kind", "a quantity in 元"),
        List.of(
            "indicator == \"gdp\", $v : value ); $s : sum( $v ); $s > 5", "needs quotes", "\"5\""),
        List.of(
            "indicator == \"gdp\", $v : value ); $s : sum( $v ); $v > \"5元\"",
            "no such variable",
            "$v"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void whatCannotBeMeantIsRefused(List<String> mistake) {
    assertThatThrownBy(() -> with("accumulate( Figure( " + mistake.get(0) + " )"))
        .isInstanceOfSatisfying(
            MistakesException.class,
            e -> {
              assertThat(e.mistakes()).hasSize(1);
              assertThat(e.mistakes().get(0).place().line()).isEqualTo(6);
            })
        .hasMessageContaining(mistake.get(1))
        .hasMessageContaining(mistake.get(2));
  }

  @Test
  void aFactIsNoNumber() {
    assertThatThrownBy(
            () -> with("accumulate( $x : Figure( indicator == \"gdp\" ); $s : sum( $x ) )"))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("the property of the variable is missing");
  }
}
