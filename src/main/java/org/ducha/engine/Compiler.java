package org.ducha.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Compiles rules, each text once; serves many threads. */
public final class Compiler {
  private final Map<String, CompiledRules> earlier;
  private final Map<String, CompiledRules> compiled = new ConcurrentHashMap<>();

  public Compiler() {
    this(Map.of());
  }

  private Compiler(Map<String, CompiledRules> earlier) {
    this.earlier = earlier;
  }

  /** A compiler of the rules as they are after an edit, which has what this one compiled. */
  public Compiler next() {
    return new Compiler(Map.copyOf(compiled));
  }

  /**
   * Compiles rules that were printed from checked trees.
   *
   * @throws IllegalStateException if the engine refuses them, which is a fault of the check
   */
  public CompiledRules compile(String printed) {
    return compiled.computeIfAbsent(
        printed,
        text -> {
          CompiledRules known = earlier.get(text);
          return known == null ? CompiledRules.of(text) : known;
        });
  }
}
