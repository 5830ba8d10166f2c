package org.ducha.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.document.Node;
import org.ducha.source.Place;

/**
 * A case of following up: what was reported from period to period, and what is followed up after
 * the last.
 *
 * @param place where it stands
 * @param target the indicator of which something is expected
 * @param grading the grading, empty for the rule set's own
 * @param year the year of its periods
 * @param mentioned every indicator it speaks of, by id or title
 * @param periods what is reported, the latest last
 * @param requires verbs that change what is required of the target, for this case alone
 * @param expected what must come of the last period, by key
 * @param by the rules that must make it as urgent as it is; empty where that does not matter
 * @param refused whether it must be refused
 */
record CourseCase(
    Place place,
    String target,
    Optional<String> grading,
    int year,
    Set<String> mentioned,
    List<CaseFiles> periods,
    Optional<Node> requires,
    Map<String, String> expected,
    Optional<Set<String>> by,
    boolean refused)
    implements Tested {
  /** What nothing is: no level, no item, no forecast. */
  static final String NONE = "none";

  static final String LEVEL = "level";
  static final String ITEM = "item";
  static final String TURN = "turn";
  static final String IN_A_ROW = "in-a-row";
  static final String FORECAST = "forecast";

  /** What is expected of an item on the list. */
  static final String OPENED = "opened";

  static final String OPEN = "open";
  static final String CLOSED = "closed";

  @Override
  public String subject() {
    return target;
  }

  @Override
  public Set<String> targets() {
    return mentioned;
  }
}
