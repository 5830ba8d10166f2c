package org.ducha.fact;

/**
 * Where a rule stands.
 *
 * @param name the rule's name
 * @param file relative to the rules folder
 * @param line its first line
 */
public record RuleRef(String name, String file, int line) {}
