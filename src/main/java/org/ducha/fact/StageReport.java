package org.ducha.fact;

import java.time.LocalDate;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot reports of a milestone.
 *
 * @param on the day on which it came to that stage
 */
public record StageReport(
    Stage stage,
    @Nullable LocalDate on,
    @Nullable String evidence,
    @Nullable String source,
    @Nullable String note,
    Place place) {}
