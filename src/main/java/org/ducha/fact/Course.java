package org.ducha.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a promise has fared through the periods of its year, up to the one that is judged.
 *
 * @param finding of this period
 * @param period that is judged
 * @param past the earlier periods of the year, in their order
 * @param unbroken the names of those that lead up to this one with none left out
 * @param waived whether an exemption acts on the finding
 */
@Term
public record Course(
    Finding finding, Period period, List<Past> past, Set<String> unbroken, @Term boolean waived) {
  private static final Set<Reason> LAPSES =
      EnumSet.of(Reason.BEHIND, Reason.SHORT, Reason.OCCURRED, Reason.OVERDUE, Reason.NOT_STARTED);

  public Course {
    past = List.copyOf(past);
    unbroken = Set.copyOf(unbroken);
  }

  /**
   * What was found of it in an earlier period.
   *
   * @param period its name
   * @param actual the figure or stage as written, null where nothing was reported
   */
  public record Past(String period, Status status, Reason reason, @Nullable String actual) {
    /** What was found in that period. */
    public static Past of(Period period, Finding finding) {
      return new Past(period.name(), finding.status(), finding.reason(), finding.matter().actual());
    }

    /** Whether nothing could be judged, so that it neither lapsed nor caught up. */
    public boolean isOpen() {
      return status == Status.PENDING || reason == Reason.MISSING;
    }

    /** Whether it warned or failed for want of what is required. */
    public boolean isLapse() {
      return (status == Status.WARN || status == Status.FAIL) && LAPSES.contains(reason);
    }
  }

  /** What is found of it now, as it will be looked back on. */
  public Past now() {
    return Past.of(period, finding);
  }

  /** The promise. */
  public Promise promise() {
    return Objects.requireNonNull(finding.matter().promise());
  }

  @Term(text = Term.Text.INDICATOR)
  public String indicator() {
    return finding.indicator();
  }

  @Term
  public Kind kind() {
    return finding.kind();
  }

  @Term
  public Strength strength() {
    return promise().strength();
  }

  @Term
  public Status status() {
    return finding.status();
  }

  @Term
  public Reason reason() {
    return finding.reason();
  }

  /**
   * In how many judged periods in a row, this one included, it warned or failed for want of what is
   * required; periods in which nothing could be judged do not count and do not break the row, one
   * of which there is no report does.
   */
  @Term
  public int behindInARow() {
    if (!now().isLapse()) {
      return 0;
    }
    int row = 1;
    for (int i = past.size() - 1; i >= 0; i--) {
      Past earlier = past.get(i);
      if (!unbroken.contains(earlier.period()) || !(earlier.isLapse() || earlier.isOpen())) {
        break;
      }
      row += earlier.isLapse() ? 1 : 0;
    }
    return row;
  }

  /** How many days remain after the period until it is due, none where that day has come. */
  @Term
  public int daysLeft() {
    return (int) Math.max(0, ChronoUnit.DAYS.between(period.lastDay(), due()));
  }

  /** The day by which it is due; of a figure the last of the year. */
  private LocalDate due() {
    return promise() instanceof Milestone milestone
        ? milestone.due()
        : LocalDate.of(period.year(), 12, 31);
  }

  /** Remind: 蓝色提示. */
  @Term
  public Escalation blue() {
    return new Escalation(this, Level.BLUE);
  }

  /** Warn: 黄色预警. */
  @Term
  public Escalation yellow() {
    return new Escalation(this, Level.YELLOW);
  }

  /** Urge: 红色督办. */
  @Term
  public Escalation red() {
    return new Escalation(this, Level.RED);
  }

  /** The item that was opened for it is closed, 销号. */
  @Term
  public Closing close(Item item) {
    return new Closing(this, item);
  }
}
