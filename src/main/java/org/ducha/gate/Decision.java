package org.ducha.gate;

import java.time.LocalDate;
import java.util.List;
import org.ducha.fact.Effect;
import org.ducha.fact.Period;
import org.ducha.fact.Request;
import org.ducha.fact.Verdict;
import org.ducha.fact.Waiver;
import org.ducha.report.Input;
import org.ducha.report.RulesHead;

/**
 * What was decided on a request, and everything it rests on.
 *
 * @param request what was asked
 * @param verdict what was decided
 * @param date the day of the decision
 * @param period of the snapshot
 * @param rules what it was decided with
 * @param inputs every file that went in: {@code request}, {@code snapshot}, {@code baseline},
 *     {@code previous}, {@code waivers}, and as {@code approved} the requests approved before
 * @param effects what the request changes, in its order
 * @param moved the targets whose figures it moves, in the order of the report
 * @param arguments what rules said, the weightiest first
 * @param waivers the waivers that changed what rules proposed
 * @param expired waivers of targets that are moved, whose last day is over
 * @param approvedBefore the ids of the requests whose effects are included
 */
public record Decision(
    Request request,
    Verdict verdict,
    LocalDate date,
    Period period,
    RulesHead rules,
    List<Input> inputs,
    List<Effect> effects,
    List<Moved> moved,
    List<Argument> arguments,
    List<Waiver> waivers,
    List<Waiver> expired,
    List<String> approvedBefore) {

  public Decision {
    inputs = List.copyOf(inputs);
    effects = List.copyOf(effects);
    moved = List.copyOf(moved);
    arguments = List.copyOf(arguments);
    waivers = List.copyOf(waivers);
    expired = List.copyOf(expired);
    approvedBefore = List.copyOf(approvedBefore);
  }

  /** What rules said, without the consent that others outweigh. */
  public List<Argument> opinions() {
    return arguments.stream()
        .filter(argument -> verdict == Verdict.APPROVE || argument.decision() != Verdict.APPROVE)
        .toList();
  }

  /** What rules said that made the decision what it is. */
  public List<Argument> decisive() {
    return arguments.stream().filter(argument -> argument.decision() == verdict).toList();
  }
}
