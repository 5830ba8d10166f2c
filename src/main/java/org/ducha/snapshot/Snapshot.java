package org.ducha.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.fact.Adjustment;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Coverage;
import org.ducha.fact.Figure;
import org.ducha.fact.Period;
import org.ducha.fact.StageReport;
import org.ducha.quantity.Quantity;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What was reported for one region at the end of one period.
 *
 * @param source the file
 * @param catalogue what it was read against
 * @param regionPlace where its region stands
 * @param periodPlace where its period stands
 * @param figures by indicator; what was left blank is not there
 * @param stages by milestone
 * @param changes of targets and milestones, by indicator
 * @param context what no rule knows, in its order
 * @param baseline the file it names as its baseline
 * @param previous the file it names as the one before it
 */
public record Snapshot(
    SourceText source,
    Catalogue catalogue,
    String region,
    Place regionPlace,
    Period period,
    Place periodPlace,
    Coverage coverage,
    Map<String, Figure> figures,
    Map<String, StageReport> stages,
    Map<String, Change> changes,
    List<Remark> context,
    Optional<Link> baseline,
    Optional<Link> previous) {

  /** The same with other figures. */
  public Snapshot with(Map<String, Figure> others) {
    return new Snapshot(
        source,
        catalogue,
        region,
        regionPlace,
        period,
        periodPlace,
        coverage,
        others,
        stages,
        changes,
        context,
        baseline,
        previous);
  }

  /**
   * A formal change of a target or milestone.
   *
   * @param to the new quantity, null where there is none
   * @param due the new day, null where there is none
   */
  public record Change(Adjustment adjustment, @Nullable Quantity to, @Nullable LocalDate due) {}

  /** A figure that no rule knows, as it was written. */
  public record Remark(String name, String text, Place place) {}

  /** Another snapshot that this one names, relative to its own file. */
  public record Link(String file, Place place) {}
}
