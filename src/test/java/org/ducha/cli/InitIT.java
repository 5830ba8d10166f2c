package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases that a new office begins with notice every small change of its rules. */
class InitIT {
  @TempDir private Path folder;

  @Test
  void noMutantSurvives() {
    Path office = folder.resolve("office");
    assertThat(Run.of("init", office.toString()).code()).isZero();
    Run run = Run.of("rules", "test", "--mutate", "--rules", office.toString(), "--lang", "en");
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).contains("not noticed");
  }
}
