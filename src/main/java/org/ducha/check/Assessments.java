package org.ducha.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ducha.fact.Adjusted;
import org.ducha.fact.Adjustment;
import org.ducha.fact.Amount;
import org.ducha.fact.Assessment;
import org.ducha.fact.Derived;
import org.ducha.fact.Figure;
import org.ducha.fact.Milestone;
import org.ducha.fact.Progress;
import org.ducha.fact.Promise;
import org.ducha.fact.StageReport;
import org.ducha.fact.Standing;
import org.ducha.fact.Target;
import org.ducha.fact.TargetAssessment;
import org.ducha.fact.Unreported;
import org.ducha.snapshot.Snapshot;
import org.ducha.snapshot.Snapshot.Change;
import org.jspecify.annotations.Nullable;

/**
 * Puts every promise beside what a snapshot reports of it, or what was derived where it does not.
 */
final class Assessments {
  private final Snapshot snapshot;
  private final Map<String, Derived> derived = new HashMap<>();

  /**
   * @param derived in the units of their indicators, at most one of each
   */
  Assessments(Snapshot snapshot, List<Derived> derived) {
    this.snapshot = snapshot;
    derived.forEach(figure -> this.derived.put(figure.indicator(), figure));
  }

  /** One for each promise of the year. */
  List<Assessment> all() {
    Collection<Promise> promises = snapshot.catalogue().promises();
    List<Assessment> all = new ArrayList<>(promises.size());
    promises.forEach(promise -> all.add(assess(all.size(), promise)));
    return all;
  }

  private Assessment assess(int position, Promise promise) {
    String indicator = promise.indicator();
    Change change = snapshot.changes().get(indicator);
    return promise instanceof Target target
        ? assess(position, target, amount(indicator), change)
        : assess(position, (Milestone) promise, snapshot.stages().get(indicator), change);
  }

  private Assessment assess(
      int position, Target target, @Nullable Amount amount, @Nullable Change change) {
    Adjustment adjustment = change == null ? null : change.adjustment();
    Target inForce = change == null || change.to() == null ? target : target.requiring(change.to());
    TargetAssessment assessment =
        amount == null
            ? new Unreported(position, inForce, snapshot.period(), snapshot.coverage(), adjustment)
            : new Standing(position, inForce, amount, snapshot.period(), adjustment);
    return change != null && change.to() == null
        ? new Adjusted(assessment, change.adjustment())
        : assessment;
  }

  private @Nullable Amount amount(String indicator) {
    Figure figure = snapshot.figures().get(indicator);
    return figure == null ? derived.get(indicator) : figure;
  }

  private Assessment assess(
      int position, Milestone milestone, @Nullable StageReport report, @Nullable Change change) {
    Milestone inForce =
        change == null || change.due() == null ? milestone : milestone.dueOn(change.due());
    Progress progress =
        new Progress(
            position,
            inForce,
            report,
            snapshot.period(),
            snapshot.coverage(),
            change == null ? null : change.adjustment());
    return change != null && change.due() == null
        ? new Adjusted(progress, change.adjustment())
        : progress;
  }
}
