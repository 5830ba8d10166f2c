package org.ducha.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * What targets come to for another target: when they are just reached, and at the most and least
 * that they allow.
 *
 * <p>A figure of the year before stands for ± half a unit of its last digit; only what no such
 * value reaches is missed.
 */
final class Reach {
  private final Target target;
  private final List<Target> others;
  private final List<Formula> formulas;
  private final Formula formula;

  /**
   * @param formulas of the figures as stated, then of the ends of what their digits stand for
   */
  Reach(Target target, List<Target> others, List<Formula> formulas) {
    this.target = target;
    this.others = others;
    this.formulas = formulas;
    this.formula = formulas.get(0);
  }

  /**
   * Where the others lie.
   *
   * @param values of each of them
   * @param sides −1 where they may come as close to the result from below only, 1 from above only,
   *     0 where they may reach it
   */
  private record Point(List<Ratio> values, List<Integer> sides) {}

  /**
   * What comes of it.
   *
   * @param operands what the others were taken to be
   * @param value what these come to
   * @param miss on which side of the target it lies: −1 below, 1 above, 0 where it keeps it
   * @param possible whether all can hold
   * @param lever the one that would have to be otherwise; null where that does not help
   */
  record Result(
      List<Ratio> operands, Ratio value, int miss, boolean possible, @Nullable Lever lever) {}

  Result result() {
    return Stream.of(-1, 1)
        .flatMap(side -> impossible(side).stream())
        .findFirst()
        .or(() -> Stream.of(-1, 1).flatMap(side -> insufficient(side).stream()).findFirst())
        .orElseGet(() -> new Result(just().values(), formula.of(just().values()), 0, true, null));
  }

  /** Whatever the others are, the target is missed on that side. */
  private Optional<Result> impossible(int side) {
    Point furthest = furthest(-side);
    return furthest != null && misses(furthest, side)
        ? Optional.of(missed(furthest.values(), side, false))
        : Optional.empty();
  }

  /** Where the others are just reached, the target is missed on that side. */
  private Optional<Result> insufficient(int side) {
    Point just = just();
    return misses(just, side) ? Optional.of(missed(just.values(), side, true)) : Optional.empty();
  }

  private Result missed(List<Ratio> operands, int side, boolean possible) {
    return new Result(
        operands, formula.of(operands), side, possible, lever(operands, side, possible));
  }

  /** Whether what the others come to lies on that side of everything that keeps the target. */
  private boolean misses(Point others, int side) {
    Operator operator = target.operator();
    boolean bounded = side < 0 ? isFloor(operator) : isCeiling(operator);
    if (!bounded || (side > 0 && formula.isLimit())) {
      return false;
    }
    Ratio best =
        formulas.stream()
            .map(one -> one.of(others.values()))
            .reduce((one, other) -> side < 0 ? one.max(other) : one.min(other))
            .orElseThrow();
    int order = best.compareTo(target.required().basic()) * side;
    boolean strict = operator == Operator.MORE_THAN || operator == Operator.LESS_THAN;
    boolean further = others.sides().contains(-side);
    boolean nearer = others.sides().contains(side);
    return order > 0 || (order == 0 && !further && (strict || nearer));
  }

  /** The others where each of them is just reached. */
  private Point just() {
    List<Integer> sides =
        IntStream.range(0, others.size())
            .map(i -> strictness(others.get(i).operator()) * formula.direction(i))
            .boxed()
            .toList();
    return new Point(others.stream().map(Reach::required).toList(), sides);
  }

  /** The others where they come to the most or the least; null where there is no end to it. */
  private @Nullable Point furthest(int way) {
    List<Ratio> values = new ArrayList<>();
    List<Integer> sides = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      int up = formula.direction(i) * way;
      Operator operator = others.get(i).operator();
      boolean ends = up > 0 ? isCeiling(operator) : isFloor(operator);
      Ratio end = ends ? required(others.get(i)) : up > 0 ? null : lowest(i);
      if (end == null) {
        return null;
      }
      values.add(end);
      sides.add(ends ? strictness(operator) * formula.direction(i) : 0);
    }
    return new Point(values, sides);
  }

  /** Below which no figure of that one can lie; null where there is no end. */
  private @Nullable Ratio lowest(int which) {
    boolean endless =
        formula.divides(which) || others.get(which).required().unit().dimension().isRelative();
    return endless ? null : Ratio.ZERO;
  }

  /** The first of the others that can be moved the right way, or else could be stated otherwise. */
  private @Nullable Lever lever(List<Ratio> operands, int side, boolean movable) {
    for (int i = 0; i < others.size(); i++) {
      int way = -side * formula.direction(i);
      Operator operator = others.get(i).operator();
      boolean moves = way > 0 ? !isCeiling(operator) : !isFloor(operator);
      Optional<Ratio> needed = formula.needed(i, target.required().basic(), operands);
      Ratio lowest = lowest(i);
      if ((moves || !movable)
          && needed.isPresent()
          && (lowest == null || needed.get().compareTo(lowest) >= 0)) {
        Quantity limit = Quantity.ofBasic(needed.get(), others.get(i).required().unit());
        return new Lever(others.get(i), new Threshold(operator(way), limit));
      }
    }
    return null;
  }

  private Operator operator(int way) {
    return switch (target.operator()) {
      case EXACTLY -> formula.isLimit() ? Operator.AT_LEAST : Operator.EXACTLY;
      case AT_LEAST, AT_MOST -> way > 0 ? Operator.AT_LEAST : Operator.AT_MOST;
      case MORE_THAN, LESS_THAN -> way > 0 ? Operator.MORE_THAN : Operator.LESS_THAN;
    };
  }

  private static Ratio required(Target target) {
    return target.required().basic();
  }

  private static int strictness(Operator operator) {
    return operator == Operator.MORE_THAN ? 1 : operator == Operator.LESS_THAN ? -1 : 0;
  }

  private static boolean isFloor(Operator operator) {
    return operator != Operator.AT_MOST && operator != Operator.LESS_THAN;
  }

  private static boolean isCeiling(Operator operator) {
    return operator != Operator.AT_LEAST && operator != Operator.MORE_THAN;
  }
}
