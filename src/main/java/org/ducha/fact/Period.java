package org.ducha.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The time a snapshot reports on; it always begins within its year and ends with a month.
 *
 * @param name as snapshots write it: {@code 2024-Q3}, {@code 2024-05}, {@code 2024-H1}, {@code
 *     2024}
 * @param firstDay its first day
 * @param lastDay its last day
 */
@Term
public record Period(String name, @Term LocalDate firstDay, @Term LocalDate lastDay) {
  private static final int HALF_A_YEAR = 6;

  @Term
  public int year() {
    return lastDay.getYear();
  }

  /** Months elapsed at its end, 1 to 12. */
  @Term
  public int month() {
    return lastDay.getMonthValue();
  }

  /** Whether it ends with a quarter. */
  @Term
  public boolean quarterEnd() {
    return month() % 3 == 0;
  }

  /** Whether it ends on 31 December. */
  @Term
  public boolean yearEnd() {
    return month() == 12;
  }

  /** Whether the other ends in the same month. */
  public boolean endsWith(Period other) {
    return lastDay.equals(other.lastDay);
  }

  /**
   * Those of earlier periods of the year that lead up to this one with none left out.
   *
   * @param earlier in their order
   */
  public List<Period> unbroken(List<Period> earlier) {
    List<Period> unbroken = new ArrayList<>();
    int since = monthBefore();
    for (int i = earlier.size() - 1; i >= 0 && earlier.get(i).month() >= since; i--) {
      unbroken.add(earlier.get(i));
      since = Math.min(since, earlier.get(i).monthBefore());
    }
    return unbroken;
  }

  /**
   * The month with which the period before it ends, 0 where it is the first of its year: a quarter
   * before a quarter, a month before a month; a year is reported after its first half.
   */
  private int monthBefore() {
    return month() - Math.min(HALF_A_YEAR, month() - firstDay.getMonthValue() + 1);
  }

  /** How many ends of months lie after the period's last day and not after that day. */
  int monthEndsUntil(LocalDate day) {
    YearMonth last = YearMonth.from(day);
    int months = (int) ChronoUnit.MONTHS.between(YearMonth.from(lastDay), last);
    return day.equals(last.atEndOfMonth()) ? months : months - 1;
  }
}
