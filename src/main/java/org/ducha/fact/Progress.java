package org.ducha.fact;

import java.time.LocalDate;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where a milestone stands at the end of a period.
 *
 * @param position its place among the promises of the year
 * @param milestone as it is in force, after an adjustment
 * @param report what was reported of it, null where nothing was
 * @param coverage whether the snapshot meant to report everything
 */
@Term
public record Progress(
    int position,
    Milestone milestone,
    @Nullable StageReport report,
    Period period,
    @Term Coverage coverage,
    @Nullable Adjustment adjustment)
    implements Assessment {

  @Override
  public Promise promise() {
    return milestone;
  }

  @Override
  public @Nullable Place place() {
    return report == null ? null : report.place();
  }

  @Override
  public @Nullable String actual() {
    return report == null ? null : report.stage().word();
  }

  @Override
  public String required() {
    return milestone.required().word();
  }

  @Override
  public String requiredAtYearEnd() {
    return milestone.required().word();
  }

  /** The stage reported, {@link Stage#UNREPORTED} where none was. */
  @Term
  public Stage stage() {
    return report == null ? Stage.UNREPORTED : report.stage();
  }

  /** Whether the stage is what is required or beyond it. */
  @Term
  public boolean reached() {
    return report != null && report.stage().compareTo(milestone.required()) >= 0;
  }

  /** Whether it was done after the day by which it was due. */
  @Term
  public boolean late() {
    LocalDate on = report == null ? null : report.on();
    return on != null && stage() == Stage.DONE && on.isAfter(milestone.due());
  }

  /** Whether the day by which it is due has come. */
  @Term
  public boolean due() {
    return !milestone.due().isAfter(period.lastDay());
  }

  /** How many more ends of months come before or on the day by which it is due. */
  @Term
  public int monthsLeft() {
    return Math.max(0, period.monthEndsUntil(milestone.due()));
  }
}
