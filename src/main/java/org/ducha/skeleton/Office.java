package org.ducha.skeleton;

import java.time.LocalDate;

/**
 * Whose report a rule set will be about.
 *
 * @param region whose snapshots it judges
 * @param title of the report
 * @param issuer who is bound by it
 * @param date of the report
 * @param year that it sets targets for
 */
public record Office(String region, String title, String issuer, LocalDate date, int year) {}
