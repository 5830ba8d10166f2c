package org.ducha.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.document.Days;
import org.ducha.document.Quantities;
import org.ducha.fact.Draft.Said;
import org.ducha.fact.Draft.Slot;
import org.ducha.fact.Heading;
import org.ducha.fact.Indicator;
import org.ducha.fact.Milestone;
import org.ducha.fact.Operator;
import org.ducha.fact.Pace;
import org.ducha.fact.Promise;
import org.ducha.fact.Stage;
import org.ducha.fact.Strength;
import org.ducha.fact.Target;
import org.ducha.fact.Trajectory;
import org.ducha.message.Phrase;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Unit;
import org.ducha.quantity.Units;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** Reads what a statement requires, and refuses what cannot be meant. */
final class PromiseReader extends StatementReader {
  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "atLeast", Operator.AT_LEAST,
          "moreThan", Operator.MORE_THAN,
          "atMost", Operator.AT_MOST,
          "lessThan", Operator.LESS_THAN,
          "exactly", Operator.EXACTLY);
  private static final Map<String, Pace> PACES =
      Map.of(
          "steady", Pace.STEADY,
          "linear", Pace.LINEAR,
          "by", Pace.TRAJECTORY,
          "atYearEnd", Pace.YEAR_END,
          "annual", Pace.ANNUAL,
          "zero", Pace.ZERO);
  private static final List<String> PACE_VERBS =
      List.of("steady", "linear", "by", "atYearEnd", "annual", "zero");

  private static final List<String> REQUIREMENTS =
      List.of("atLeast", "moreThan", "atMost", "lessThan", "exactly", "done", "underWay");

  PromiseReader(Rule rule, Expression expression, Heading heading, Units units, Mistakes mistakes) {
    super(rule, expression, heading, units, mistakes);
  }

  /** The target or milestone of that year. */
  Optional<Promise> promise(int year) {
    int before = mistakes.count();
    Optional<Said> limit = draft.said(Slot.LIMIT);
    Optional<Said> task = draft.said(Slot.TASK);
    Promise promise = null;
    if (limit.isPresent() && task.isPresent()) {
      wrong(placeOf(task.get()), "statement.limit-and-task", limit.get().verb(), task.get().verb());
    } else if (limit.isPresent()) {
      promise = target(limit.get());
    } else if (task.isPresent()) {
      promise = milestone(task.get(), year);
    } else {
      mistakes.add(
          Mistake.at(expression.place(), Phrase.of("statement.requires-nothing"))
              .found(rule.textAt(expression.place()))
              .expected(Phrase.oneOf(REQUIREMENTS)));
    }
    return mistakes.count() > before ? Optional.empty() : Optional.ofNullable(promise);
  }

  private Milestone milestone(Said task, int year) {
    refuse(
        "statement.not-of-milestones",
        Slot.PACE,
        Slot.PUBLISHED,
        Slot.TOLERANCE,
        Slot.DIRECTION,
        Slot.NATURE);
    Stage required = task.verb().equals("done") ? Stage.DONE : Stage.UNDER_WAY;
    LocalDate due =
        draft.said(Slot.DUE).flatMap(said -> day(said, year)).orElse(LocalDate.of(year, 12, 31));
    return new Milestone(heading, strength(), required, due);
  }

  private Optional<LocalDate> day(Said said, int year) {
    Place place = argumentOf(said, 0);
    Optional<LocalDate> day = Days.read(place, said.text(), mistakes);
    if (day.isPresent() && day.get().getYear() != year) {
      mistakes.add(
          Mistake.at(place, Phrase.of("statement.due-outside", year))
              .found(said.text())
              .expected(Phrase.verbatim(year + "-01-01 … " + year + "-12-31"))
              .nearest(year + said.text().substring(4)));
    }
    return day;
  }

  private @Nullable Target target(Said limit) {
    refuse("statement.only-of-milestones", Slot.DUE);
    Optional<Quantity> required = quantity(limit, 0);
    Optional<Pace> pace = draft.said(Slot.PACE).map(said -> pace(said));
    if (pace.isEmpty()) {
      mistakes.add(
          Mistake.at(expression.place(), Phrase.of("statement.no-pace"))
              .found(rule.textAt(expression.place()))
              .expected(Phrase.oneOf(PACE_VERBS)));
    }
    if (required.isEmpty() || pace.isEmpty()) {
      return null;
    }
    Operator operator = operator(limit);
    Strength strength = pace.get() == Pace.ZERO ? zeroStrength() : strength();
    checkZero(pace.get(), operator, required.get(), limit);
    checkGrowing(pace.get(), operator, required.get());
    Trajectory trajectory = new StepsReader(this).trajectory(required.get());
    Quantity tolerance = tolerance(required.get(), pace.get(), strength);
    boolean cut = draft.said(Slot.DIRECTION).isPresent();
    Indicator about =
        new Indicator(
            heading,
            required.get().unit(),
            nature(required.get().unit()),
            cut,
            pace.get() == Pace.ANNUAL);
    return new Target(
        about,
        operator,
        required.get(),
        pace.get(),
        strength,
        draft.said(Slot.PUBLISHED).isPresent(),
        trajectory,
        tolerance);
  }

  private static Operator operator(Said limit) {
    return java.util.Objects.requireNonNull(OPERATORS.get(limit.verb()));
  }

  private static Pace pace(Said said) {
    return java.util.Objects.requireNonNull(PACES.get(said.verb()));
  }

  private Strength strength() {
    return draft
        .said(Slot.STRENGTH)
        .map(said -> Strength.valueOf(said.verb().toUpperCase(java.util.Locale.ROOT)))
        .orElse(Strength.EXPECTED);
  }

  private Strength zeroStrength() {
    draft
        .said(Slot.STRENGTH)
        .filter(said -> !said.verb().equals("binding"))
        .ifPresent(said -> wrong(placeOf(said), "statement.zero-binds", said.verb()));
    return Strength.BINDING;
  }

  private void checkZero(Pace pace, Operator operator, Quantity required, Said limit) {
    boolean none =
        required.signum() == 0 && (operator == Operator.EXACTLY || operator == Operator.AT_MOST);
    if (pace == Pace.ZERO && !none) {
      mistakes.add(
          Mistake.at(placeOf(limit), Phrase.of("statement.zero-of-nothing"))
              .found(limit.verb() + "( \"" + limit.text() + "\" )")
              .expected(Phrase.verbatim("exactly( \"0" + required.unit() + "\" )")));
    }
  }

  private void checkGrowing(Pace pace, Operator operator, Quantity required) {
    boolean paced = pace == Pace.LINEAR || pace == Pace.TRAJECTORY;
    boolean growing = operator == Operator.AT_LEAST || operator == Operator.MORE_THAN;
    if (paced && (!growing || required.signum() <= 0)) {
      Said said = draft.said(Slot.PACE).orElseThrow();
      mistakes.add(
          Mistake.at(placeOf(said), Phrase.of("statement.not-growing", said.verb()))
              .found(said.verb())
              .expected(Phrase.oneOf(List.of("steady", "atYearEnd", "annual"))));
    }
  }

  private @Nullable Quantity tolerance(Quantity required, Pace pace, Strength strength) {
    Optional<Said> said = draft.said(Slot.TOLERANCE);
    if (said.isEmpty()) {
      return null;
    }
    String written = "tolerance( \"" + said.get().text() + "\" )";
    if (strength == Strength.BINDING || pace == Pace.YEAR_END || pace == Pace.ZERO) {
      mistakes.add(
          Mistake.at(placeOf(said.get()), Phrase.of("statement.no-tolerance")).found(written));
      return null;
    }
    Optional<Quantity> tolerance = quantity(said.get(), 0);
    Unit unit =
        pace == Pace.LINEAR || pace == Pace.TRAJECTORY
            ? Unit.POINTS
            : required.unit().ofDifference();
    tolerance.ifPresent(size -> checkTolerance(said.get(), size, unit));
    return tolerance.orElse(null);
  }

  private void checkTolerance(Said said, Quantity size, Unit unit) {
    Mistake mistake = null;
    if (!size.unit().dimension().equals(unit.dimension())) {
      mistake =
          Mistake.at(argumentOf(said, 0), Phrase.of("statement.tolerance-unit"))
              .nearest(Quantities.inUnit(said.text(), unit));
    } else if (size.signum() < 0) {
      mistake = Mistake.at(argumentOf(said, 0), Phrase.of("statement.tolerance-below-zero"));
    }
    if (mistake != null) {
      mistakes.add(mistake.found(said.text()).expected(Phrase.of("literal.in-unit", unit)));
    }
  }
}
