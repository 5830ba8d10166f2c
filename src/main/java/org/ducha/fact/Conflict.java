package org.ducha.fact;

/** Targets that cannot all hold. */
@Term
public record Conflict(Implied implied) {}
