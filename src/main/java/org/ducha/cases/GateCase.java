package org.ducha.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.document.Node;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * A case of an approval request: what is reported, what is asked, and what must be decided.
 *
 * @param place where it stands
 * @param target the indicator whose requirement {@code requires} changes
 * @param year the year of its period
 * @param mentioned every indicator it speaks of, by id or title
 * @param files what is reported
 * @param requires verbs that change what is required of the target, for this case alone
 * @param request what is asked
 * @param date the day of the decision
 * @param decision what must be decided, empty where that does not matter
 * @param moved the lights of every target that must move, before and after; empty where that does
 *     not matter
 * @param by the rules that must make the decision what it is; empty where that does not matter
 * @param refused whether there must be no decision
 */
record GateCase(
    Place place,
    Optional<String> target,
    int year,
    Set<String> mentioned,
    CaseFiles files,
    Optional<Node> requires,
    SourceText request,
    LocalDate date,
    Optional<String> decision,
    Optional<Map<String, String>> moved,
    Optional<Set<String>> by,
    boolean refused)
    implements Tested {
  @Override
  public String subject() {
    return target.orElse(String.join(" · ", mentioned));
  }

  @Override
  public Set<String> targets() {
    return mentioned;
  }
}
