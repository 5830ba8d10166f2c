package org.ducha.rule;

import java.util.List;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A file of rules as it was read.
 *
 * @param source the file
 * @param packageName null where none could be read
 * @param packagePlace where that stands
 * @param rules those of which anything could be read
 * @param whole whether every rule is among them
 */
public record RuleFile(
    SourceText source,
    @Nullable String packageName,
    Place packagePlace,
    List<Rule> rules,
    boolean whole) {}
