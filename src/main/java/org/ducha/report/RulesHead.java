package org.ducha.report;

import java.util.Optional;
import org.ducha.bundle.Edition;
import org.ducha.rule.RulesDiff;

/**
 * The rules that a check was made with.
 *
 * @param title of the rule set
 * @param directory as the user named it
 * @param digest over the contents of the rule set
 * @param edition what a bundle says of itself; nothing for a folder
 * @param grading the grading in force
 * @param changes what an office changed in the rule set it extends; nothing where it extends none
 */
public record RulesHead(
    String title,
    String directory,
    String digest,
    Optional<Edition> edition,
    String grading,
    Optional<RulesDiff> changes) {}
