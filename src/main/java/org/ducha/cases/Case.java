package org.ducha.cases;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.document.Node;
import org.ducha.source.Place;

/**
 * One case: what is reported, and what the rules must make of it.
 *
 * @param place where it stands
 * @param target the indicator whose finding is expected, empty where only data checks are
 * @param grading the grading, empty for the rule set's own
 * @param year the year of its period
 * @param mentioned every indicator it speaks of, by id or title
 * @param files what is reported
 * @param requires verbs that change what is required of the target, for this case alone
 * @param expected what the finding must say, by key
 * @param finds what data checks must find, by indicator; empty where that does not matter
 * @param refused whether the report must be refused
 */
public record Case(
    Place place,
    Optional<String> target,
    Optional<String> grading,
    int year,
    Set<String> mentioned,
    CaseFiles files,
    Optional<Node> requires,
    Map<String, String> expected,
    Optional<Map<String, String>> finds,
    boolean refused)
    implements Tested {
  @Override
  public String subject() {
    return target.orElse("");
  }

  @Override
  public Set<String> targets() {
    return target.map(Set::of).orElse(Set.of());
  }
}
