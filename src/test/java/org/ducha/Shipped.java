package org.ducha;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.ducha.engine.DrlReader;
import org.ducha.rule.RuleFiles;

/** The rules and fixtures of this repository. */
public final class Shipped {
  public static final Path RULES = Path.of("rules");
  public static final Path FIXTURES = Path.of("fixtures");

  /** A time at which every test checks. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-01-20T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private static final Ruleset RULESET = Ruleset.load(RULES, CLOCK);

  private Shipped() {}

  /** The shipped rules, loaded once. */
  public static Ruleset ruleset() {
    return RULESET;
  }

  /** The files of the shipped rules. */
  public static RuleFiles files() {
    return RuleFiles.read(RULES);
  }

  /** Reads rule files. */
  public static DrlReader reader() {
    return new DrlReader();
  }
}
