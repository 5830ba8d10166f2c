package org.ducha.log;

import java.time.OffsetDateTime;

/**
 * A decision or check to be kept.
 *
 * @param reference of the answer, by which whoever asked may have been told it
 * @param time when it was made
 * @param askedBy who asked
 * @param question what was asked
 * @param answer what was answered
 * @param judge what decided
 */
public record Entry(
    String reference,
    OffsetDateTime time,
    String askedBy,
    Question question,
    Answer answer,
    Judge judge) {}
