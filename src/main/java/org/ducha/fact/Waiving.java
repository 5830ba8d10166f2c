package org.ducha.fact;

/**
 * A decision that takes the place of a proposal because of a waiver; the proposal stays known.
 *
 * @param decision in place of the proposed one
 */
@Term
public record Waiving(Proposal proposal, Verdict decision, Waiver waiver) {}
