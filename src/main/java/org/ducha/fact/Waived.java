package org.ducha.fact;

/** A finding that a waiver acts on; the finding keeps its status. */
@Term
public record Waived(Finding finding, Waiver waiver) {}
