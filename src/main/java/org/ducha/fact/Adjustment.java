package org.ducha.fact;

import java.time.LocalDate;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A formal change of a target.
 *
 * @param from the quantity or day that the rule requires
 * @param to the new quantity or day, null where none was set
 */
public record Adjustment(
    String from,
    @Nullable String to,
    String reason,
    String document,
    String approver,
    LocalDate date,
    Place place) {}
