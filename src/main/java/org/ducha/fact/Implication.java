package org.ducha.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ducha.quantity.Dimension;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.ducha.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** Checks whether targets can be related so, and works out what comes of it. */
final class Implication {
  private final Relation relation;
  private final Target target;
  private final List<Target> others;
  private @Nullable Flaw flaw;

  private Implication(Relation relation, Target target, List<Target> others) {
    this.relation = relation;
    this.target = target;
    this.others = others;
  }

  static Implication of(Relation relation, Target target, List<Target> others) {
    return new Implication(relation, target, others);
  }

  /** All in units that serve for each other. */
  Implication alike(List<Target> targets) {
    return alikeQuantities(targets.stream().map(Target::required).toList());
  }

  Implication alike(Target target, Baseline figure) {
    return alikeQuantities(List.of(target.required(), figure.value()));
  }

  Implication alike(Baseline one, Baseline other) {
    return alikeQuantities(List.of(one.value(), other.value()));
  }

  private Implication alikeQuantities(List<Quantity> quantities) {
    Unit first = quantities.get(0).unit();
    boolean alike =
        quantities.stream()
            .map(Quantity::unit)
            .allMatch(unit -> unit.serves(first) || first.serves(unit));
    return check(alike, true, quantities);
  }

  Implication perCent(Target target) {
    return stated(target, Unit.PERCENT.dimension());
  }

  Implication points(Target target) {
    return stated(target, Unit.POINTS.dimension());
  }

  Implication stated(Target target, Dimension dimension) {
    return check(
        target.required().unit().dimension().equals(dimension), true, List.of(target.required()));
  }

  /** It divides, so that it must lie above zero. */
  Implication positive(Quantity quantity) {
    return check(quantity.signum() > 0, false, List.of(quantity));
  }

  Implication positive(Baseline figure) {
    return check(figure.positive(), false, List.of(figure.value()));
  }

  /** What grows so is still there. */
  Implication growing(Target growth, int sign) {
    Quantity required = growth.required();
    return check(Formula.factor(required.basic(), sign).signum() > 0, false, List.of(required));
  }

  private Implication check(boolean fits, boolean ofUnits, List<Quantity> quantities) {
    if (!fits && flaw == null) {
      flaw = new Flaw(ofUnits, quantities);
    }
    return this;
  }

  Implied by(Formula formula) {
    return by(List.of(), () -> List.of(formula));
  }

  /** With a figure of the year before. */
  Implied by(Baseline figure, Function<Ratio, Formula> formula) {
    return by(
        List.of(figure),
        () ->
            List.of(figure.value(), figure.low(), figure.high()).stream()
                .map(amount -> formula.apply(amount.basic()))
                .toList());
  }

  /** With the share of one figure of the year before in another. */
  Implied by(Baseline part, Baseline whole, Function<Ratio, Formula> formula) {
    return by(
        List.of(part, whole),
        () ->
            List.of(
                    part.value().basic().over(whole.value().basic()),
                    part.low().basic().over(whole.high().basic()),
                    part.high().basic().over(whole.low().basic()))
                .stream()
                .map(formula)
                .toList());
  }

  private Implied by(List<Baseline> figures, java.util.function.Supplier<List<Formula>> formulas) {
    if (flaw != null) {
      return new Implied(
          relation, target, others, figures, List.of(), target.required(), 0, true, null, flaw);
    }
    Reach.Result result = new Reach(target, others, formulas.get()).result();
    List<Quantity> operands = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      Unit unit = others.get(i).required().unit();
      operands.add(Quantity.ofBasic(result.operands().get(i), unit));
    }
    return new Implied(
        relation,
        target,
        others,
        figures,
        operands,
        Quantity.ofBasic(result.value(), target.required().unit()),
        result.miss(),
        result.possible(),
        result.lever(),
        null);
  }
}
