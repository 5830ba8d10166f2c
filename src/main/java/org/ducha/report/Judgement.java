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
 * @param followUp what earlier periods add to it, where they were looked at
 */
public record Judgement(
    Finding finding,
    RuleRef rule,
    List<RuleRef> decidedBy,
    Optional<Waiver> waiver,
    Responsible responsible,
    Optional<FollowUp> followUp) {

  /** As it stands by itself. */
  public Judgement(
      Finding finding,
      RuleRef rule,
      List<RuleRef> decidedBy,
      Optional<Waiver> waiver,
      Responsible responsible) {
    this(finding, rule, decidedBy, waiver, responsible, Optional.empty());
  }

  /** The same among those of its year. */
  public Judgement with(FollowUp other) {
    return new Judgement(finding, rule, decidedBy, waiver, responsible, Optional.of(other));
  }
}
