package org.ducha.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.message.Language;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case beside the shipped rules holds. */
class ShippedCasesTest {
  private final Ruleset ruleset = Shipped.ruleset();
  private final CaseRunner runner =
      new CaseRunner(ruleset.book(), ruleset.book().catalogues(), ruleset::checker, ruleset::gate);

  @TestFactory
  Stream<DynamicTest> files() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Shipped.RULES)) {
      files = walk.filter(path -> path.toString().endsWith(".cases.yaml")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(10);
    return files.stream().map(file -> dynamicTest(file.toString(), () -> assertHold(file)));
  }

  private void assertHold(Path file) {
    List<Case> cases =
        CaseReader.read(SourceText.read(file), ruleset.book().header().regions().get(0));
    assertThat(cases).isNotEmpty();
    assertThat(
            cases.stream()
                .map(runner::run)
                .filter(result -> !result.holds())
                .map(ShippedCasesTest::text))
        .isEmpty();
  }

  private static String text(CaseResult result) {
    return result.tested().place()
        + " "
        + result.differences().stream().map(phrase -> phrase.in(Language.EN)).toList();
  }

  static List<Case> casesOf(Path file) {
    try {
      return CaseReader.read(
          SourceText.of(file.toString(), Files.readAllBytes(file)),
          Shipped.ruleset().book().header().regions().get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
