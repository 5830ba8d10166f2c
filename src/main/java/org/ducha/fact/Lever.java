package org.ducha.fact;

/**
 * A target that would have to be otherwise for another to be reached.
 *
 * @param takes what it would have to be
 */
public record Lever(Target target, Threshold takes) {}
