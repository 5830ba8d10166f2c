package org.ducha.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ducha.source.SourceText;

/**
 * A file of rules as it was read.
 *
 * @param source the file
 * @param rules those of which anything could be read
 * @param mentioned words of what could not be read that may be ids of indicators
 */
public record RuleFile(SourceText source, List<Rule> rules, Set<String> mentioned) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]++(-[a-z0-9]++){0,30}");

  /** All words of a text that may be ids of indicators. */
  public static Set<String> idsIn(String text) {
    return ID.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
