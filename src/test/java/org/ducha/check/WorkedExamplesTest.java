package org.ducha.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ducha.OneTarget;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.document.Node.Scalar;
import org.ducha.document.Node.Sequence;
import org.ducha.document.YamlReader;
import org.ducha.fact.Matter;
import org.ducha.report.Judgement;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked examples of the design, each with a rule of its own. */
class WorkedExamplesTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/worked-examples.yaml");
  private static final Map<String, String> OPERATORS =
      Map.of(">=", "atLeast", ">", "moreThan", "<=", "atMost", "<", "lessThan", "==", "exactly");
  private static final Map<String, String> PACES =
      Map.of(
          "steady", "steady()",
          "linear", "linear()",
          "year-end", "atYearEnd()",
          "annual", "annual()",
          "zero", "zero()");

  @TestFactory
  Stream<DynamicTest> examples() {
    Mistakes mistakes = new Mistakes();
    Node document = YamlReader.read(SourceText.read(EXAMPLES), mistakes).orElseThrow();
    List<Node> examples = Fields.items(document, mistakes);
    assertThat(mistakes.inOrder()).isEmpty();
    assertThat(examples.size()).isEqualTo(106);
    return examples.stream()
        .map(node -> dynamicTest(node.place().toString(), () -> assertHolds(node)));
  }

  private static void assertHolds(Node node) {
    Map<String, Node> example = new HashMap<>();
    for (Entry entry : ((Mapping) node).entries()) {
      example.put(entry.key(), entry.value());
    }
    if (example.containsKey("error")) {
      assertThatThrownBy(() -> judge(example)).isInstanceOf(MistakesException.class);
      return;
    }
    Judgement judgement = judge(example);
    Matter matter = judgement.finding().matter();
    assertThat(judgement.finding().status().word()).isEqualTo(text(example, "status"));
    assertThat(judgement.finding().reason().word()).isEqualTo(text(example, "reason"));
    if (example.containsKey("required")) {
      assertThat(matter.required()).isEqualTo(text(example, "required"));
    }
    if (example.containsKey("gap")) {
      assertThat(matter.gap()).isEqualTo(text(example, "gap"));
    }
    if (example.containsKey("lag")) {
      assertThat(matter.lag()).isNotNull();
      assertThat(matter.lag().decimal(4))
          .isEqualByComparingTo(new BigDecimal(text(example, "lag")));
    }
  }

  private static Judgement judge(Map<String, Node> example) {
    boolean milestone = example.containsKey("require");
    String verbs = milestone ? milestone(example) : target(example);
    String grading = example.containsKey("grading") ? text(example, "grading") : "default";
    return new OneTarget(verbs)
        .judge(text(example, "period"), grading, snapshot(example, milestone));
  }

  private static String target(Map<String, Node> example) {
    StringBuilder verbs = new StringBuilder();
    String operator = example.containsKey("op") ? text(example, "op") : ">=";
    verbs.append('.').append(OPERATORS.get(operator));
    verbs.append("( \"").append(text(example, "target")).append("\" ).");
    verbs.append(
        example.containsKey("by")
            ? "by( \"" + String.join("\", \"", steps(example.get("by"))) + "\" )"
            : PACES.get(text(example, "pace")));
    if (example.containsKey("strength")) {
      verbs.append('.').append(text(example, "strength")).append("()");
    }
    if (example.containsKey("published")) {
      verbs.append(".quarterly()");
    }
    if (example.containsKey("reduction")) {
      verbs.append(".reduction()");
    }
    if (example.containsKey("tolerance")) {
      verbs.append(".tolerance( \"").append(text(example, "tolerance")).append("\" )");
    }
    return verbs.toString();
  }

  private static List<String> steps(Node node) {
    List<String> steps = new ArrayList<>();
    ((Sequence) node).items().forEach(item -> steps.add(((Scalar) item).text()));
    return steps;
  }

  private static String milestone(Map<String, Node> example) {
    StringBuilder verbs = new StringBuilder();
    verbs.append(text(example, "require").equals("done") ? ".done()" : ".underWay()");
    if (example.containsKey("due")) {
      verbs.append(".due( \"").append(text(example, "due")).append("\" )");
    }
    if (example.containsKey("strength")) {
      verbs.append('.').append(text(example, "strength")).append("()");
    }
    return verbs.toString();
  }

  private static String snapshot(Map<String, Node> example, boolean milestone) {
    StringBuilder text = new StringBuilder();
    if (example.containsKey("coverage")) {
      text.append("coverage: ").append(text(example, "coverage")).append('\n');
    }
    if (example.containsKey("actual")) {
      text.append("figures:\n  the-target: {value: ").append(text(example, "actual"));
      if (example.containsKey("year")) {
        text.append(", year: ").append(text(example, "year"));
      }
      text.append("}\n");
    }
    if (milestone && example.containsKey("stage")) {
      text.append("milestones:\n  the-target: {stage: ").append(text(example, "stage"));
      if (example.containsKey("on")) {
        text.append(", on: ").append(text(example, "on"));
      }
      text.append("}\n");
    }
    if (example.containsKey("adjusted")) {
      text.append(
          "adjusted:\n  the-target: {reason: r, document: d, approver: a, date: 2024-01-05");
      if (!text(example, "adjusted").equals("true")) {
        text.append(", to: ").append(text(example, "adjusted"));
      }
      text.append("}\n");
    }
    return text.toString();
  }

  private static String text(Map<String, Node> example, String key) {
    return ((Scalar) example.get(key)).text();
  }
}
