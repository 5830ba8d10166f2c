package org.ducha.gate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ducha.check.Checker;
import org.ducha.check.Inputs;
import org.ducha.fact.Amount;
import org.ducha.fact.Derived;
import org.ducha.fact.Figure;
import org.ducha.fact.Indicator;
import org.ducha.fact.Nature;
import org.ducha.gate.Asked.StatedEffect;
import org.ducha.message.Phrase;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;

/**
 * The snapshot as it would stand: with the stated changes, and with those that follow. A reported
 * figure that can also be derived moves by what its derived value moves by.
 */
final class Projection {
  /** Beyond so many steps figures follow from themselves. */
  private static final int MOST_STEPS = 50;

  private final Checker strict;
  private final State asIs;
  private final Asked asked;
  private final Mistakes mistakes = new Mistakes();

  Projection(Checker strict, State asIs, Asked asked) {
    this.strict = strict;
    this.asIs = asIs;
    this.asked = asked;
  }

  /**
   * The snapshot as it would stand.
   *
   * @throws org.ducha.source.MistakesException if it could not stand so
   */
  State on(LocalDate day) {
    Map<String, Quantity> changes = new HashMap<>();
    asked.effects().forEach(effect -> changes.put(effect.indicator(), effect.change().quantity()));
    Map<String, Quantity> following = Map.of();
    for (int step = 0; step < MOST_STEPS; step++) {
      Inputs inputs = asIs.inputs().with(asIs.snapshot().with(moved(changes, following)));
      State asWouldBe = State.of(strict, inputs, day);
      Map<String, Quantity> now = following(asWouldBe);
      if (now.equals(following)) {
        checkStatedOnce(now);
        checkPossible(asWouldBe);
        mistakes.throwIfAny();
        return asWouldBe;
      }
      following = now;
    }
    mistakes.add(Mistake.at(asked.request().place(), Phrase.of("gate.circular")));
    mistakes.throwIfAny();
    throw new IllegalStateException("a mistake was not thrown");
  }

  private Map<String, Figure> moved(
      Map<String, Quantity> changes, Map<String, Quantity> following) {
    Map<String, Figure> figures = new LinkedHashMap<>(asIs.figures());
    changes.forEach((id, change) -> figures.computeIfPresent(id, (of, f) -> f.movedBy(change)));
    following.forEach((id, change) -> figures.computeIfPresent(id, (of, f) -> f.movedBy(change)));
    return figures;
  }

  /** By what each reported figure moves because what is derived of it does. */
  private Map<String, Quantity> following(State asWouldBe) {
    Map<String, Quantity> following = new HashMap<>();
    asWouldBe
        .derived()
        .forEach(
            (id, after) -> {
              Optional<Derived> before = asIs.derived(id);
              if (before.isPresent() && asIs.figures().containsKey(id)) {
                Quantity change = after.value().minus(before.get().value());
                if (change.signum() != 0) {
                  following.put(id, change);
                }
              }
            });
    return following;
  }

  /** A change that follows from others and is stated as well would count twice. */
  private void checkStatedOnce(Map<String, Quantity> following) {
    for (StatedEffect effect : asked.effects()) {
      Quantity change = following.get(effect.indicator());
      if (change != null) {
        mistakes.add(
            Mistake.at(effect.place(), Phrase.of("gate.follows", effect.indicator(), change.text()))
                .found(effect.change().written()));
      }
    }
  }

  private void checkPossible(State asWouldBe) {
    asWouldBe
        .figures()
        .forEach(
            (id, figure) -> {
              if (!figure.equals(asIs.figures().get(id))) {
                checkPossible(figure.reported().about(), figure);
              }
            });
    asWouldBe
        .derived()
        .forEach(
            (id, figure) -> {
              if (isMoved(figure) && !asWouldBe.figures().containsKey(id)) {
                asIs.snapshot()
                    .catalogue()
                    .indicator(id)
                    .ifPresent(indicator -> checkPossible(indicator, figure));
              }
            });
  }

  private boolean isMoved(Derived figure) {
    return asIs.derived(figure.indicator())
        .filter(was -> was.value().equals(figure.value()))
        .isEmpty();
  }

  private void checkPossible(Indicator indicator, Amount amount) {
    Quantity value = amount.value();
    boolean counted = indicator.unit().dimension().isCounted();
    boolean whole = !counted || value.basic().floor().equals(value.basic());
    boolean part =
        indicator.nature() != Nature.SHARE
            || (value.signum() >= 0 && value.basic().compareTo(Ratio.HUNDRED) <= 0);
    if (indicator.allows(value) && whole && part) {
      return;
    }
    String range =
        indicator.nature() == Nature.SHARE
            ? "gate.range-share"
            : indicator.nature() == Nature.RANK ? "gate.range-rank" : "gate.range-count";
    mistakes.add(
        Mistake.at(placeOf(indicator.id()), Phrase.of("gate.impossible", indicator.id()))
            .found(value.fullText())
            .expected(Phrase.of(range)));
  }

  /** Where the change is stated, or that from which it follows. */
  private Place placeOf(String indicator) {
    return asked.effects().stream()
        .filter(effect -> effect.indicator().equals(indicator))
        .findFirst()
        .orElse(asked.effects().get(0))
        .place();
  }
}
