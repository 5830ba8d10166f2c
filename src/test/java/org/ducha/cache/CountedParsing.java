package org.ducha.cache;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.ducha.engine.DrlReader;
import org.ducha.rule.RuleReader;

/** Readers that keep what they read in one folder; how often any of them had to parse. */
final class CountedParsing {
  private final Path folder;
  private final AtomicInteger parsed = new AtomicInteger();

  CountedParsing(Path folder) {
    this.folder = folder;
  }

  int count() {
    return parsed.get();
  }

  RuleReader reader(String build) {
    RuleReader parser = new DrlReader();
    return KeptRules.in(
        folder,
        build,
        (source, name, mistakes) -> {
          parsed.incrementAndGet();
          return parser.read(source, name, mistakes);
        });
  }
}
