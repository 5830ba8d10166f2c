package org.ducha.rule;

import java.util.Optional;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;

/** Lays rule files out alike, whatever they say; the engine's own lexer stands behind it. */
public interface RuleFormatter {
  /**
   * The text of the file as it should be laid out: the same tokens and comments with other spaces.
   *
   * @return empty where the file cannot be read; what is wrong with it goes to {@code mistakes}
   */
  Optional<String> format(SourceText source, Mistakes mistakes);
}
