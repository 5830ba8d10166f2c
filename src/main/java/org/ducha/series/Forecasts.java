package org.ducha.series;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ducha.fact.Figure;
import org.ducha.fact.Matter;
import org.ducha.fact.Nature;
import org.ducha.fact.Operator;
import org.ducha.fact.Pace;
import org.ducha.fact.Period;
import org.ducha.fact.Standing;
import org.ducha.fact.Target;
import org.ducha.fact.Threshold;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.ducha.report.Forecast;
import org.ducha.report.Forecast.Method;
import org.ducha.snapshot.Snapshot;

/**
 * Extrapolates figures that grow with the year; of rates, shares, ranks and stocks a part of the
 * year says nothing of its end.
 *
 * @param sameMonth of the year before, the baseline
 * @param yearEnd of the year before
 */
record Forecasts(Optional<Snapshot> sameMonth, Optional<Snapshot> yearEnd) {
  private static final int MONTHS = 12;
  private static final Set<Pace> ONCE = EnumSet.of(Pace.ZERO, Pace.ANNUAL);
  private static final Set<Operator> UPWARDS = EnumSet.of(Operator.AT_LEAST, Operator.MORE_THAN);

  Optional<Forecast> of(Matter matter) {
    return matter instanceof Standing standing && grows(standing)
        ? Optional.of(of(standing))
        : Optional.empty();
  }

  private static boolean grows(Standing standing) {
    return standing.target().about().nature() == Nature.CUMULATIVE
        && !ONCE.contains(standing.pace())
        && !standing.yearEnd();
  }

  private Forecast of(Standing standing) {
    Target target = standing.target();
    Period period = standing.period();
    Quantity figure = standing.amount().value();
    int left = MONTHS - period.month();
    Optional<Ratio> shape = shape(standing.indicator());
    Ratio growth = shape.orElse(Ratio.of(MONTHS).over(period.month()));
    Quantity atYearEnd = times(figure, growth);
    return new Forecast(
        shape.isPresent() ? Method.SEASONAL : Method.RUN_RATE,
        atYearEnd,
        new Threshold(target.operator(), target.required()).keptBy(atYearEnd),
        times(figure, Ratio.of(1).over(period.month())),
        needed(target, figure, left),
        left);
  }

  private static Optional<Quantity> needed(Target target, Quantity figure, int months) {
    boolean short_ = figure.compareTo(target.required()) < 0;
    return UPWARDS.contains(target.operator()) && short_
        ? Optional.of(
            times(
                Quantity.ofBasic(
                    target.required().basic().minus(figure.basic()), target.required().unit()),
                Ratio.of(1).over(months)))
        : Optional.empty();
  }

  private static Quantity times(Quantity quantity, Ratio factor) {
    return Quantity.ofBasic(quantity.basic().times(factor), quantity.unit());
  }

  /**
   * What the year before came to in the end, as a multiple of what it had come to by this month.
   */
  private Optional<Ratio> shape(String indicator) {
    Optional<Quantity> then = figure(sameMonth, indicator).filter(of -> of.signum() > 0);
    return then.flatMap(
        part ->
            figure(yearEnd, indicator)
                .filter(whole -> whole.comparableWith(part) && whole.compareTo(part) >= 0)
                .map(whole -> whole.basic().over(part.basic())));
  }

  private static Optional<Quantity> figure(Optional<Snapshot> snapshot, String indicator) {
    return snapshot
        .flatMap(read -> Optional.ofNullable(read.figures().get(indicator)))
        .map(Figure::value);
  }
}
