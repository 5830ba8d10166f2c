package org.ducha.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ducha.document.Days;
import org.ducha.document.Quantities;
import org.ducha.fact.Baseline;
import org.ducha.fact.Draft;
import org.ducha.fact.Draft.Said;
import org.ducha.fact.Draft.Slot;
import org.ducha.fact.Heading;
import org.ducha.fact.Indicator;
import org.ducha.fact.Milestone;
import org.ducha.fact.Nature;
import org.ducha.fact.Operator;
import org.ducha.fact.Pace;
import org.ducha.fact.Promise;
import org.ducha.fact.Reported;
import org.ducha.fact.Stage;
import org.ducha.fact.Strength;
import org.ducha.fact.Target;
import org.ducha.fact.Trajectory;
import org.ducha.message.Phrase;
import org.ducha.quantity.Dimension;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.QuantityReader;
import org.ducha.quantity.Ratio;
import org.ducha.quantity.Reading;
import org.ducha.quantity.Stated;
import org.ducha.quantity.Unit;
import org.ducha.quantity.Units;
import org.ducha.quantity.Unreadable;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** Reads what a statement says, and refuses what cannot be meant. */
final class StatementReader {
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

  private final Rule rule;
  private final Expression expression;
  private final Heading heading;
  private final Units units;
  private final Mistakes mistakes;
  private final Draft draft;

  /**
   * @param heading of the indicator the statement is about
   */
  StatementReader(
      Rule rule, Expression expression, Heading heading, Units units, Mistakes mistakes) {
    this.rule = rule;
    this.expression = expression;
    this.heading = heading;
    this.units = units;
    this.mistakes = mistakes;
    this.draft = Drafts.of(expression);
    for (Said twice : draft.repeated()) {
      Said first = draft.said(twice.slot()).orElseThrow();
      wrong(placeOf(twice), "statement.twice", first.verb(), twice.verb());
    }
  }

  /** The id of the indicator that a statement is about. */
  static String idOf(Expression expression) {
    return Drafts.of(expression).indicator();
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
      wrong(expression.place(), "statement.requires-nothing");
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
      mistakes.add(Mistake.at(place, Phrase.of("statement.due-outside", year)).found(said.text()));
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
              .expected(Phrase.oneOf(PACE_VERBS)));
    }
    if (required.isEmpty() || pace.isEmpty()) {
      return null;
    }
    Operator operator = operator(limit);
    Strength strength = pace.get() == Pace.ZERO ? zeroStrength() : strength();
    checkZero(pace.get(), operator, required.get(), limit);
    checkGrowing(pace.get(), operator, required.get());
    Trajectory trajectory = trajectory(required.get());
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
      wrong(placeOf(said), "statement.not-growing", said.verb());
    }
  }

  private @Nullable Trajectory trajectory(Quantity required) {
    Optional<Said> said = draft.said(Slot.PACE).filter(pace -> pace.verb().equals("by"));
    if (said.isEmpty() || required.signum() <= 0) {
      return null;
    }
    List<String> texts = said.get().texts();
    if (texts.size() != 4 && texts.size() != 12) {
      mistakes.add(
          Mistake.at(placeOf(said.get()), Phrase.of("statement.steps"))
              .found(String.valueOf(texts.size()))
              .expected(Phrase.oneOf(List.of("4", "12"))));
      return null;
    }
    List<Optional<Quantity>> read =
        java.util.stream.IntStream.range(0, texts.size())
            .mapToObj(i -> quantity(said.get(), i))
            .toList();
    if (read.stream().anyMatch(Optional::isEmpty)) {
      return null;
    }
    List<Quantity> steps = read.stream().flatMap(Optional::stream).toList();
    Quantity last = steps.get(steps.size() - 1);
    boolean quantities = last.comparableWith(required) && last.equals(required);
    Quantity whole = quantities ? required : Quantity.of(Ratio.HUNDRED, Unit.PERCENT);
    if (!checkSteps(said.get(), steps, whole, required)) {
      return null;
    }
    return new Trajectory(steps.stream().map(step -> step.basic().over(whole.basic())).toList());
  }

  private boolean checkSteps(Said said, List<Quantity> steps, Quantity whole, Quantity required) {
    int before = mistakes.count();
    int last = steps.size() - 1;
    for (int i = 0; i <= last; i++) {
      Quantity step = steps.get(i);
      if (!step.comparableWith(whole)) {
        mistakes.add(
            Mistake.at(argumentOf(said, i), Phrase.of("statement.step-unit"))
                .found(said.texts().get(i))
                .expected(Phrase.of("literal.in-unit", whole.unit())));
      } else if (i > 0
          && steps.get(i - 1).comparableWith(step)
          && step.compareTo(steps.get(i - 1)) < 0) {
        mistakes.add(
            Mistake.at(argumentOf(said, i), Phrase.of("statement.steps-fall"))
                .found(said.texts().get(i)));
      }
    }
    if (mistakes.count() == before && !steps.get(last).equals(whole)) {
      mistakes.add(
          Mistake.at(argumentOf(said, last), Phrase.of("statement.last-step"))
              .found(said.texts().get(last))
              .expected(Phrase.oneOf(List.of("100%", required.text()))));
    }
    return mistakes.count() == before;
  }

  private @Nullable Quantity tolerance(Quantity required, Pace pace, Strength strength) {
    Optional<Said> said = draft.said(Slot.TOLERANCE);
    if (said.isEmpty()) {
      return null;
    }
    if (strength == Strength.BINDING || pace == Pace.YEAR_END || pace == Pace.ZERO) {
      wrong(placeOf(said.get()), "statement.no-tolerance");
      return null;
    }
    Optional<Quantity> tolerance = quantity(said.get(), 0);
    Unit unit =
        pace == Pace.LINEAR || pace == Pace.TRAJECTORY
            ? Unit.POINTS
            : required.unit().ofDifference();
    if (tolerance.isPresent()
        && (!tolerance.get().unit().dimension().equals(unit.dimension())
            || tolerance.get().signum() < 0)) {
      mistakes.add(
          Mistake.at(argumentOf(said.get(), 0), Phrase.of("statement.tolerance-unit"))
              .found(said.get().text())
              .expected(Phrase.of("literal.in-unit", unit)));
    }
    return tolerance.orElse(null);
  }

  private Nature nature(Unit unit) {
    return draft
        .said(Slot.NATURE)
        .map(said -> Nature.valueOf(said.verb().toUpperCase(java.util.Locale.ROOT)))
        .orElseGet(() -> natureOf(unit));
  }

  private static Nature natureOf(Unit unit) {
    Dimension dimension = unit.dimension();
    if (dimension.isRelative()) {
      return Nature.RATE;
    }
    return dimension.name().equals("位") ? Nature.RANK : Nature.CUMULATIVE;
  }

  /** The indicator that is declared. */
  Optional<Indicator> indicator() {
    Optional<Said> said = draft.said(Slot.UNIT);
    if (said.isEmpty()) {
      mistakes.add(
          Mistake.at(expression.place(), Phrase.of("statement.no-unit"))
              .expected(Phrase.verbatim(".in( \"亿元\" )")));
      return Optional.empty();
    }
    Optional<Unit> unit = units.find(said.get().text());
    if (unit.isEmpty()) {
      mistakes.add(
          Mistake.at(argumentOf(said.get(), 0), Phrase.of("literal.unit"))
              .found(said.get().text())
              .nearest(Nearest.to(said.get().text(), units.symbols())));
    }
    boolean cut = draft.said(Slot.DIRECTION).isPresent();
    return unit.map(known -> new Indicator(heading, known, nature(known), cut, false));
  }

  /** The figure of the year before that is stated of an indicator. */
  Optional<Baseline> baseline(Indicator about) {
    Optional<Said> said = draft.said(Slot.LIMIT);
    if (said.isEmpty()) {
      mistakes.add(
          Mistake.at(expression.place(), Phrase.of("statement.no-figure"))
              .expected(Phrase.verbatim(".was( \"…\" )")));
      return Optional.empty();
    }
    Place place = argumentOf(said.get(), 0);
    Reading reading = new QuantityReader(units).read(said.get().text(), about.unit(), about.cut());
    if (reading instanceof Unreadable unreadable) {
      mistakes.add(Quantities.mistake(place, said.get().text(), unreadable, about.unit(), units));
      return Optional.empty();
    }
    return Optional.of(new Baseline(new Reported(about, (Stated) reading, rule.place())));
  }

  private Optional<Quantity> quantity(Said said, int which) {
    Place place = argumentOf(said, which);
    String text = said.texts().get(which);
    Reading reading = new QuantityReader(units).read(text);
    if (reading instanceof Unreadable unreadable) {
      mistakes.add(Quantities.mistake(place, text, unreadable, null, units));
      return Optional.empty();
    }
    return Optional.of(((Stated) reading).quantity());
  }

  private void refuse(String message, Slot... slots) {
    Arrays.stream(slots)
        .flatMap(slot -> draft.said(slot).stream())
        .forEach(said -> wrong(placeOf(said), message, said.verb()));
  }

  private void wrong(Place place, String message, Object... arguments) {
    Mistake mistake = Mistake.at(place, Phrase.of(message, arguments));
    mistakes.add(
        arguments.length == 0
            ? mistake
            : mistake.found(arguments[arguments.length - 1].toString()));
  }

  private Place placeOf(Said said) {
    return call(said).map(Expression.Call::place).orElse(expression.place());
  }

  private Place argumentOf(Said said, int which) {
    return call(said)
        .filter(call -> which < call.arguments().size())
        .map(call -> call.arguments().get(which).place())
        .orElse(expression.place());
  }

  /** The call that said it: the last of its name where the verb was repeated. */
  private Optional<Expression.Call> call(Said said) {
    Stream<Expression.Call> calls =
        expression.calls().stream().filter(call -> call.verb().equals(said.verb()));
    return draft.repeated().contains(said)
        ? calls.reduce((earlier, later) -> later)
        : calls.findFirst();
  }
}
