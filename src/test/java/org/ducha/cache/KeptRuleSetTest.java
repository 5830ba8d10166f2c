package org.ducha.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ducha.OneTarget;
import org.ducha.SmallRules;
import org.ducha.engine.DrlReader;
import org.ducha.rule.RuleFiles;
import org.ducha.rule.Rulebook;
import org.ducha.rule.RulebookLoader;
import org.ducha.source.MistakesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a whole rule set from one run to the next. */
class KeptRuleSetTest {
  private static final String OFFICES = "src/test/resources/offices/";

  private final Path folder;
  private final CountedParsing parsing;

  KeptRuleSetTest(@TempDir Path folder) {
    this.folder = folder;
    this.parsing = new CountedParsing(folder);
  }

  private Rulebook load(RuleFiles files) {
    return RulebookLoader.load(files, parsing.reader("one"));
  }

  /** Loads rules that must be known, for all that judging needs of them. */
  private Rulebook known(RuleFiles files) throws IOException {
    forgetFiles();
    int before = parsing.count();
    Rulebook known = load(files);
    assertThat(parsing.count()).isEqualTo(before);
    return known;
  }

  private List<Path> entries(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private void forgetFiles() throws IOException {
    for (Path file : entries(".rules")) {
      Files.delete(file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules", OFFICES + "one-target", OFFICES + "several"})
  void whatIsKnownIsWhatWasRead(String rules) throws IOException {
    RuleFiles files = RuleFiles.read(Path.of(rules));
    Rulebook plain = RulebookLoader.load(files, new DrlReader());
    load(files);
    Rulebook known = known(files);
    int before = parsing.count();
    assertThat(known.gradings()).containsExactlyElementsOf(plain.gradings());
    for (String grading : plain.gradings()) {
      assertThat(known.judging(grading)).isEqualTo(plain.judging(grading));
      assertThat(known.derivations(grading)).isEqualTo(plain.derivations(grading));
      assertThat(known.judgingRules(grading)).isEqualTo(plain.judgingRules(grading));
    }
    assertThat(known.relations()).isEqualTo(plain.relations());
    assertThat(known.gate()).isEqualTo(plain.gate());
    assertThat(known.escalation()).isEqualTo(plain.escalation());
    for (int year : plain.years()) {
      var of = plain.catalogue(year).orElseThrow();
      var is = known.catalogue(year).orElseThrow();
      assertThat(is.promises()).containsExactlyElementsOf(of.promises());
      assertThat(is.promises()).map(Object::toString).containsExactlyElementsOf(written(of));
      assertThat(is.indicators()).containsExactlyElementsOf(of.indicators());
      assertThat(known.baselines(year)).isEqualTo(plain.baselines(year));
    }
    assertThat(parsing.count()).as("parsed for what judging needs").isEqualTo(before);
    assertThat(known.mutants()).hasSameSizeAs(plain.mutants());
    assertThat(known.allJudgingRules()).isEqualTo(plain.allJudgingRules());
    assertThat(known.ownChanges()).isEqualTo(plain.ownChanges());
  }

  /** Quantities are equal whatever unit they are printed in; their texts are not. */
  private static List<String> written(org.ducha.fact.Catalogue catalogue) {
    return catalogue.promises().stream().map(Object::toString).toList();
  }

  @Test
  void anotherTextBuildOrPlaceIsRead() throws IOException {
    Path rules = SmallRules.write(folder.resolve("some"));
    load(RuleFiles.read(rules));
    known(RuleFiles.read(rules));
    int files = parsing.count();
    RulebookLoader.load(RuleFiles.read(rules), parsing.reader("two"));
    assertThat(parsing.count()).isGreaterThan(files);
    assertThat(entries(".set")).hasSize(2);
    Path other = SmallRules.write(folder.resolve("other"));
    assertThat(load(RuleFiles.read(other)).catalogue(2024).orElseThrow().promises())
        .allSatisfy(
            promise -> assertThat(promise.heading().rule().path()).startsWith(other.toString()));
    assertThat(entries(".set")).hasSize(3);
    Path file = rules.resolve("2024/targets.drl");
    Files.writeString(file, Files.readString(file).replace("\"5%\"", "\"6%\""));
    assertThat(load(RuleFiles.read(rules)).catalogue(2024).orElseThrow().promises())
        .allSatisfy(promise -> assertThat(promise.toString()).contains("6%"));
  }

  @Test
  void whatIsWrongIsSaidInEveryRun() {
    RuleFiles wrong = OneTarget.files(".atLeast( \"5%\" ).stedy()");
    for (int run = 1; run <= 2; run++) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowableOfType(
                  MistakesException.class, () -> load(wrong)))
          .isNotNull();
    }
  }

  @Test
  void aDamagedEntryIsDiscarded() throws IOException {
    RuleFiles files =
        OneTarget.files(".atLeast( \"5%\" ).by( \"10%\", \"35%\", \"70%\", \"100%\" )");
    String plain =
        RulebookLoader.load(files, new DrlReader())
            .catalogue(2024)
            .orElseThrow()
            .promises()
            .toString();
    load(files);
    Path entry = entries(".set").get(0);
    byte[] whole = Files.readAllBytes(entry);
    for (int at = 0; at < whole.length; at += 53) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      assertRenewed(files, plain, entry, whole, flipped);
    }
    for (int length = 0; length < whole.length; length += 1009) {
      assertRenewed(files, plain, entry, whole, Arrays.copyOf(whole, length));
    }
  }

  private void assertRenewed(
      RuleFiles files, String plain, Path entry, byte[] whole, byte[] damaged) throws IOException {
    Files.write(entry, damaged);
    assertThat(load(files).catalogue(2024).orElseThrow().promises().toString()).isEqualTo(plain);
    assertThat(Files.readAllBytes(entry)).isEqualTo(whole);
  }

  @Test
  void bytesThatNobodyWroteAreNoRules() throws IOException {
    RuleFiles files = OneTarget.files(".atLeast( \"5%\" ).steady()");
    load(files);
    byte[] whole = Files.readAllBytes(entries(".set").get(0));
    byte[] content = Arrays.copyOfRange(whole, whole.length - whole.length / 2, whole.length);
    for (int at = 0; at < content.length; at++) {
      byte[] changed = content.clone();
      changed[at] ^= 0x55;
      SettledDecoder.decode(changed);
    }
    assertThat(SettledDecoder.decode(new byte[] {1, 2, 3})).isEmpty();
  }
}
