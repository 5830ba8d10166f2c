package org.ducha.snapshot;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ducha.fact.Period;

/** Periods as snapshots write them. */
public final class Periods {
  /** One of each form, for messages. */
  public static final String FORMS = "2024-Q3 · 2024-09 · 2024-H1 · 2024";

  private static final Pattern PERIOD =
      Pattern.compile("(\\d{4})(?:-(?:Q(?<quarter>[1-4])|H1(?<half>)|(?<month>0[1-9]|1[0-2])))?");

  private Periods() {}

  /** The period of that name: a quarter, a month, the first half or the whole of a year. */
  public static Optional<Period> read(String name) {
    Matcher matcher = PERIOD.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group("quarter") != null) {
      int quarter = Integer.parseInt(matcher.group("quarter"));
      return Optional.of(months(name, year, quarter * 3 - 2, quarter * 3));
    }
    if (matcher.group("month") != null) {
      int month = Integer.parseInt(matcher.group("month"));
      return Optional.of(months(name, year, month, month));
    }
    return Optional.of(months(name, year, 1, matcher.group("half") == null ? 12 : 6));
  }

  /** The names of all periods of a year. */
  public static List<String> of(int year) {
    return Stream.concat(
            Stream.of("", "-H1", "-Q1", "-Q2", "-Q3", "-Q4"),
            IntStream.rangeClosed(1, 12).mapToObj("-%02d"::formatted))
        .map(part -> year + part)
        .toList();
  }

  private static Period months(String name, int year, int first, int last) {
    return new Period(name, LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
  }
}
