package org.ducha.fact;

/** A figure of an earlier period of the same year. */
@Term
public record Previous(Reported reported) implements ReportedAmount {}
