package org.ducha.fact;

/**
 * What an indicator is called and which rule states it.
 *
 * @param indicator a stable kebab-case id
 * @param title Chinese, the rule's name
 * @param titleEn English
 * @param section of the report, empty for an indicator that no target is about
 * @param rule where it is stated
 */
public record Heading(
    String indicator, String title, String titleEn, String section, RuleRef rule) {}
