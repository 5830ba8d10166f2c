package org.ducha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules that would run away, in a process of the installed command that has 500 MB: they are
 * refused or stopped, by name, before anybody loses patience.
 */
class RunawayRulesIT {
  private static final Path COMMAND = Path.of("target/ducha/bin/ducha").toAbsolutePath();
  private static final Path SNAPSHOT =
      Path.of("fixtures/illustrative/qiantang-2024-q3.yaml").toAbsolutePath();

  /** Many times what it takes; it only keeps the build from hanging. */
  private static final long SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void aRuleThatFiresForEverIsStopped() throws Exception {
    String said =
        checked(
            """
            package ducha;

            rule "越算越多"
                @en( "Endless" )
            when
                $made  : Derived( indicator == "service-va-share" )
                $part  : Figure( indicator == "service-va" )
                $whole : Figure( indicator == "gdp" )
            then
                insert( Derived.share( "service-va-share", $part, $whole ) );
            end
            """);
    assertThat(said).contains("runaway.drl:3:1", "越算越多", "不停触发").hasLineCount(1);
  }

  @Test
  void aJoinThatExplodesIsRefused() throws Exception {
    String said =
        checked(
            """
            package ducha;

            rule "越连越多"
                @en( "Exploding" )
            when
                $a : Figure()
                $b : Figure( digits >= $a.digits )
                $c : Figure( digits >= $b.digits )
                $d : Figure( nature == $c.nature )
                $e : Figure( nature == $d.nature )
            then
                insert( $e.warn( "implausible" ) );
            end
            """);
    assertThat(said).contains("runaway.drl:8:5", "越连越多", "indicator ==");
  }

  private String checked(String rule) throws IOException, InterruptedException {
    Path rules = RulesCopy.in(folder.resolve("rules")).folder();
    Files.writeString(rules.resolve("runaway.drl"), rule);
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(
                COMMAND.toString(), "check", SNAPSHOT.toString(), "--rules", rules.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile());
    builder.environment().put("DUCHA_JAVA_OPTS", "-Xmx500m");
    Process process = builder.start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
    return Files.readString(err, StandardCharsets.UTF_8);
  }
}
