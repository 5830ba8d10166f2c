package org.ducha.gate;

import java.util.List;
import org.ducha.fact.Proposal;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Verdict;
import org.ducha.fact.Waiver;

/**
 * What one rule says of a request.
 *
 * @param proposal what it would decide, and on what
 * @param rule the rule
 * @param titleEn its English title
 * @param decision what counts of it: the proposal, or what a waiver puts in its place
 * @param waivers the waivers that do so
 * @param waivedBy the rules that let them
 */
public record Argument(
    Proposal proposal,
    RuleRef rule,
    String titleEn,
    Verdict decision,
    List<Waiver> waivers,
    List<RuleRef> waivedBy) {
  public Argument {
    waivers = List.copyOf(waivers);
    waivedBy = List.copyOf(waivedBy);
  }
}
