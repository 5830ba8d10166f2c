package org.ducha;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest of a rule set is one of its contents. */
class DigestTest {
  @TempDir private Path folder;

  private static String digest(Path rules) {
    return Ruleset.load(rules, Shipped.CLOCK).book().digest();
  }

  @Test
  void isTheSameElsewhereAndLater() throws Exception {
    Path rules = SmallRules.write(folder.resolve("rules"));
    Path copy = SmallRules.write(folder.resolve("deep/down/本区规则"));
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
      }
    }
    SmallRules.write(copy.resolve("notes.txt"), "no rule");
    assertThat(digest(copy)).isEqualTo(digest(rules));
  }

  @Test
  void isTheSameWhateverWasWrittenFirst() throws Exception {
    Path rules = SmallRules.write(folder.resolve("rules"));
    Path copy = Files.createDirectory(folder.resolve("copy"));
    List<Path> files;
    try (Stream<Path> all = Files.walk(rules)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (int i = files.size() - 1; i >= 0; i--) {
      Path file = copy.resolve(rules.relativize(files.get(i)));
      Files.createDirectories(file.getParent());
      Files.copy(files.get(i), file);
    }
    assertThat(digest(copy)).isEqualTo(digest(rules));
  }

  @Test
  void isAnotherWhereBytesPathsOrTheBaseAreOthers() throws Exception {
    Path rules = SmallRules.write(folder.resolve("rules"));
    Path own = SmallRules.writeOver("../rules", folder.resolve("own"));
    String before = digest(rules);
    String over = digest(own);
    Path rule = rules.resolve("2024/targets.drl");
    String text = Files.readString(rule);
    SmallRules.write(rule, text.replace("\n", "\r\n"));
    assertThat(digest(rules)).isNotEqualTo(before);
    assertThat(digest(own)).isNotEqualTo(over);
    SmallRules.write(rule, "\uFEFF" + text);
    assertThat(digest(rules)).isNotEqualTo(before);
    SmallRules.write(rule, text);
    assertThat(digest(rules)).isEqualTo(before);
    Files.move(rule, rules.resolve("2024/other.drl"));
    assertThat(digest(rules)).isNotEqualTo(before);
  }

  @Test
  void isNotThatOfTheCases() {
    Path rules = SmallRules.write(folder.resolve("rules"));
    String before = digest(rules);
    SmallRules.write(rules.resolve("2024/targets.cases.yaml"), "[]\n");
    assertThat(digest(rules)).isEqualTo(before);
  }
}
