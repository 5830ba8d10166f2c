package org.ducha.log;

import java.time.OffsetDateTime;

/**
 * A decision or check to be kept.
 *
 * @param time when it was made
 * @param askedBy who asked
 * @param question what was asked
 * @param answer what was answered
 * @param judge what decided
 */
public record Entry(
    OffsetDateTime time, String askedBy, Question question, Answer answer, Judge judge) {}
