package org.ducha.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.ducha.rule.RuleFiles;
import org.junit.jupiter.api.Test;

/** Rules are kept so that they answer later as they did. */
class PackedRulesTest {
  @Test
  void whoAnswersIsKeptBesideWhatJudges() {
    RuleFiles rules = RuleFiles.read(Path.of("fixtures/illustrative/office"));
    assertThat(rules.units()).isPresent();

    PackedRules packed = PackedRules.of(rules);
    RuleFiles unpacked =
        PackedRules.unpack(text(packed, packed.list()), digest -> text(packed, digest));

    assertThat(unpacked.texts()).isEqualTo(rules.texts());
    assertThat(unpacked.units()).isEqualTo(rules.units());
    assertThat(unpacked.cases()).isEmpty();
    assertThat(unpacked.base().orElseThrow().texts()).isEqualTo(rules.base().orElseThrow().texts());
  }

  private static String text(PackedRules packed, String digest) {
    return new String(Objects.requireNonNull(packed.contents().get(digest)), UTF_8);
  }
}
