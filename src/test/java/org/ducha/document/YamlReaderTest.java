package org.ducha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ducha.OneTarget;
import org.ducha.Seeds;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.document.Node.Scalar;
import org.ducha.document.Node.Sequence;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as trees with places, and documents that somebody made to do harm. */
class YamlReaderTest {
  private static List<Mistake> mistakesOf(String text) {
    Mistakes mistakes = new Mistakes();
    YamlReader.read(OneTarget.source("a.yaml", text), mistakes);
    return mistakes.inOrder();
  }

  private static Node read(String text) {
    Mistakes mistakes = new Mistakes();
    Node node = YamlReader.read(OneTarget.source("a.yaml", text), mistakes).orElseThrow();
    assertThat(mistakes.inOrder()).isEmpty();
    return node;
  }

  @Test
  void everyScalarIsText() {
    Sequence list =
        (Sequence)
            read(
                "[1_000, 0x1F, 012, .inf, 1e9, yes, true, 2024-01-02, 5.50%, 'null', ~, null, '']");
    assertThat(list.items().stream().map(item -> ((Scalar) item).text()))
        .containsExactly(
            "1_000",
            "0x1F",
            "012",
            ".inf",
            "1e9",
            "yes",
            "true",
            "2024-01-02",
            "5.50%",
            null,
            null,
            null,
            null);
  }

  @Test
  void everythingHasItsPlace() {
    Mapping mapping = (Mapping) read("a: 1\n中文: {b: 2}\nc:\n  - 3\n");
    assertThat(mapping.entries().stream().map(Entry::place))
        .containsExactly(
            new Place("a.yaml", 1, 1), new Place("a.yaml", 2, 1), new Place("a.yaml", 3, 1));
    assertThat(mapping.entries().get(1).value().place()).isEqualTo(new Place("a.yaml", 2, 5));
    assertThat(((Sequence) mapping.entries().get(2).value()).items().get(0).place())
        .isEqualTo(new Place("a.yaml", 4, 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 1_000, 100_000, 1_000_000})
  void depthIsRefused(int depth) {
    for (String open : List.of("[", "{a: ", "- ", "? ")) {
      assertThat(mistakesOf("x: " + open.repeat(Math.min(depth, 1_000_000 / open.length()))))
          .hasSize(1);
    }
  }

  @Test
  void anAliasBombIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
    }
    assertThat(mistakesOf(bomb.toString()))
        .isNotEmpty()
        .allSatisfy(mistake -> assertThat(mistake.message().key()).startsWith("yaml.a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "中文", "𠮷", "😀𠮷"})
  void whatRefersIsFoundBehindAnyCharacter(String before) {
    String line = "{\"" + before + "\": 1, b: ";
    for (String sign : List.of("*", "&", "!")) {
      int column = line.codePointCount(0, line.length()) + 1;
      List<Mistake> mistakes = mistakesOf(line + sign + "x 2}\n");
      assertThat(mistakes.get(0).place()).isEqualTo(new Place("a.yaml", 1, column));
      assertThat(mistakes.get(0).found()).isEqualTo(sign + "x");
    }
    assertThat(mistakesOf(line + "'*x'}\n")).isEmpty();
  }

  @Test
  void hugeScalarsAreRefused() {
    assertThat(mistakesOf("a: " + "x".repeat(1_900_000))).hasSize(1);
    assertThat(mistakesOf("a: |\n" + "  xxxx\n".repeat(250_000))).hasSizeLessThan(2);
    assertThat(mistakesOf("a: \"" + "xxxx\n  ".repeat(250_000) + "\"")).hasSizeLessThan(2);
  }

  @Test
  void moreValuesThanAnybodyWritesAreRefused() {
    assertThatThrownBy(() -> mistakesOf("a: [" + "b,\n".repeat(200_000) + "]"))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("more than 150000 values");
  }

  @Test
  void readingStopsAfterManyMistakes() {
    assertThatThrownBy(() -> mistakesOf("a: [" + "!t b,\n".repeat(2_000) + "]"))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("more than 500 mistakes");
  }

  @Test
  void hugeFilesAreNotRead() {
    assertThatThrownBy(() -> SourceText.of("a.yaml", new byte[3 << 20]))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("MiB");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.ducha.Seeds#many")
  void noiseIsReadOrRefusedButNeverThrows(long seed) {
    Random random = Seeds.random(seed);
    List<String> pieces =
        List.of(
            "a: 1\n",
            "- b\n",
            "{",
            "}",
            "[",
            "]",
            "'",
            "\"",
            "\t",
            "  ",
            "&x ",
            "*x",
            "!t ",
            "|\n",
            ">\n",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "：",
            "　",
            "?",
            ":",
            ",",
            "#",
            "\n",
            "<<: ",
            "5.1%",
            "\u0000",
            "\uFEFF",
            "😀",
            "@",
            "`",
            "\\");
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(40); i >= 0; i--) {
      parts.add(pieces.get(random.nextInt(pieces.size())));
    }
    List<Mistake> mistakes = saidOf(String.join("", parts));
    assertThat(mistakes)
        .allSatisfy(
            mistake -> {
              for (var language : org.ducha.message.Language.values()) {
                assertThat(mistake.in(language)).doesNotContain("snakeyaml", "tools.jackson");
              }
            });
  }

  /** What is said of a text, also where it is none. */
  private static List<Mistake> saidOf(String text) {
    try {
      return mistakesOf(text);
    } catch (MistakesException e) {
      return e.mistakes();
    }
  }
}
