package org.ducha.report;

/**
 * The rules that a check was made with.
 *
 * @param title of the rule set
 * @param directory as the user named it
 * @param digest over the contents of the rule set
 * @param grading the grading in force
 */
public record RulesHead(String title, String directory, String digest, String grading) {}
