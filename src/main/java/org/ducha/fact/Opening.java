package org.ducha.fact;

/** A promise is put on the list of what the office follows up. */
@Term
public record Opening(Escalation escalation) {}
