package org.ducha.rule;

import java.util.Optional;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads the text of a rule file into trees; the engine's own parser stands behind it. */
public interface RuleReader {
  /**
   * Reads a file; what is wrong with it goes to {@code mistakes}, rule by rule.
   *
   * @param packageName the package that the place of the file calls for, null where any is right
   */
  RuleFile read(SourceText source, @Nullable String packageName, Mistakes mistakes);

  /** What those files come to, where that is known from an earlier time. */
  default Optional<Settled> known(RuleFiles files) {
    return Optional.empty();
  }

  /** Takes note of what files come to with which nothing is wrong. */
  default void keep(RuleFiles files, Settled settled) {}
}
