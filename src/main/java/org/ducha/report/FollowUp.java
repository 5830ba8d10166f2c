package org.ducha.report;

import java.util.List;
import java.util.Optional;
import org.ducha.fact.Course;
import org.ducha.fact.Course.Past;
import org.ducha.fact.Level;
import org.ducha.fact.RuleRef;

/**
 * What a promise's earlier periods add to its finding.
 *
 * @param course through the periods of the year
 * @param turn since the latest earlier period; empty without one
 * @param revision of the figure, where this period was reported before
 * @param forecast of the year's end
 * @param level how urgently it is followed up
 * @param levelBy the rules that say so
 * @param item what is or was followed up about it, open or closed by this finding
 */
public record FollowUp(
    Course course,
    Optional<Turn> turn,
    Optional<Revision> revision,
    Optional<Forecast> forecast,
    Optional<Level> level,
    List<RuleRef> levelBy,
    Optional<ListedItem> item) {

  public FollowUp {
    levelBy = List.copyOf(levelBy);
  }

  /** What was found in the latest earlier period. */
  public Optional<Past> before() {
    List<Past> past = course.past();
    return past.isEmpty() ? Optional.empty() : Optional.of(past.get(past.size() - 1));
  }

  /** What it turned from: the latest period in which there was something to judge, if any. */
  public Optional<Past> turnedFrom() {
    return Turn.lastJudged(course.past()).or(this::before);
  }
}
