package org.ducha.report;

import java.util.List;
import java.util.Optional;
import org.ducha.fact.Finding;
import org.ducha.fact.Responsible;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Waiver;

/**
 * A finding as it is reported.
 *
 * @param finding what was found
 * @param rule the target's rule; for figures that look wrong and idle waivers the rule that found
 *     it
 * @param decidedBy the rules that decided it, the last one last
 * @param waiver the exemption that acts on it
 * @param responsible the units that answer for it
 */
public record Judgement(
    Finding finding,
    RuleRef rule,
    List<RuleRef> decidedBy,
    Optional<Waiver> waiver,
    Responsible responsible) {}
