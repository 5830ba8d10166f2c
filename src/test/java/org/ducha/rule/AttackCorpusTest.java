package org.ducha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ducha.Shipped;
import org.ducha.cli.Run;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of rules that attack: each is refused when the rules are loaded, at its own place and for
 * its own reason, and nothing of it runs. What they would do is set a property or make a file.
 */
class AttackCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/rules/attacks");
  private static final Path SNAPSHOT =
      Shipped.FIXTURES.resolve("illustrative/qiantang-2024-q3.yaml");
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Attack> attacks() throws IOException {
    return files().stream()
        .filter(file -> !file.endsWith(Attack.LINES))
        .flatMap(file -> Attack.of(file).stream())
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyAttackIsRefused() throws IOException {
    return attacks().stream()
        .map(attack -> dynamicTest(attack.name(), () -> assertRefused(attack)));
  }

  private void assertRefused(Attack attack) {
    Path placed = attack.placeIn(folder.resolve(attack.name()));
    String file = SourceText.nameOf(placed);

    MistakesException refused =
        assertTimeoutPreemptively(
            LONGEST, () -> catchThrowableOfType(MistakesException.class, () -> attack.use(placed)));

    assertThat(refused).as("is refused").isNotNull();
    assertThat(refused.mistakes()).extracting(mistake -> mistake.place().file()).containsOnly(file);
    assertThat(refused.mistakes())
        .extracting(mistake -> mistake.place().line() + " " + mistake.message().key())
        .contains(attack.line() + " " + attack.key());
    refused.mistakes().forEach(AttackCorpusTest::assertSaid);
    assertNothingRan();
  }

  /** In both languages, and not in the engine's words. */
  private static void assertSaid(Mistake mistake) {
    String chinese = said(mistake, Language.ZH);
    String english = said(mistake, Language.EN);
    assertThat(chinese).isNotBlank().isNotEqualTo(english);
    assertThat(chinese + english)
        .doesNotContainIgnoringCase("exception", "antlr", "mvel", "viable", "mismatched", "rhs");
    assertThat(mistake.in(Language.ZH) + mistake.in(Language.EN)).doesNotContain("\n", "\u001b");
  }

  private static String said(Mistake mistake, Language language) {
    Phrase expected = mistake.expected();
    return mistake.message().in(language) + (expected == null ? "" : expected.in(language));
  }

  private static void assertNothingRan() {
    assertThat(System.getProperty("ducha.attacked")).isNull();
    assertThat(Path.of("ducha-attacked")).doesNotExist();
  }

  @Test
  void everyFileSaysWhereItIsWrong() throws IOException {
    for (Path file : files()) {
      if (file.endsWith(Attack.LINES)) {
        for (String line : Files.readAllLines(file)) {
          assertThat(file.resolveSibling(line.split(" ", 2)[0])).exists();
        }
      } else {
        assertThat(Attack.of(file)).as(file.toString()).hasSize(1);
      }
    }
  }

  @Test
  void everyKindComesInManyVariants() throws IOException {
    Map<String, Long> kinds =
        attacks().stream()
            .collect(Collectors.groupingBy(Attack::kind, TreeMap::new, Collectors.counting()));
    assertThat(kinds).hasSizeGreaterThan(25);
    assertThat(kinds.values()).allMatch(count -> count >= 5);
  }

  /** All attacks of a kind in one folder: none hides another from who runs the command. */
  @TestFactory
  Stream<DynamicTest> noAttackHidesAnother() throws IOException {
    Map<String, List<Attack>> kinds =
        attacks().stream()
            .filter(attack -> attack.line() > 0 && attack.file().toString().endsWith(".drl"))
            // Which indicators there are is known only where every rule could be read.
            .filter(attack -> !attack.key().equals("literal.indicator"))
            .collect(Collectors.groupingBy(Attack::kind, TreeMap::new, Collectors.toList()));
    return kinds.entrySet().stream()
        .map(kind -> dynamicTest(kind.getKey(), () -> assertAllSeen(kind.getValue())));
  }

  private void assertAllSeen(List<Attack> attacks) {
    Path together = folder.resolve("together-" + attacks.get(0).kind());
    attacks.forEach(attack -> attack.placeIn(together));
    String rules = together.resolve("base").toString();

    Run chinese = Run.of("check", SNAPSHOT.toString(), "--rules", rules);
    Run english = Run.of("check", SNAPSHOT.toString(), "--rules", rules, "--lang", "en");

    assertThat(chinese.code()).isEqualTo(3);
    assertThat(english.code()).isEqualTo(3);
    assertThat(chinese.out() + english.out()).isEmpty();
    assertThat(chinese.err() + english.err()).doesNotContain("\tat ", "Exception:");
    for (Attack attack : attacks) {
      String place = "/" + attack.file().getFileName() + ":" + attack.line() + ":";
      assertThat(chinese.err()).contains(place);
      assertThat(english.err()).contains(place);
    }
    assertNothingRan();
  }
}
