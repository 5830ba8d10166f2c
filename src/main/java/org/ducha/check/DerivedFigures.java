package org.ducha.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.engine.RuleSession.Made;
import org.ducha.fact.Derived;
import org.ducha.fact.Indicator;
import org.ducha.message.Phrase;
import org.ducha.rule.Rulebook;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;

/** Takes the figures that rules derived: each in the unit of its indicator, and one of each. */
final class DerivedFigures {
  private final Rulebook book;
  private final RuleRefs refs;
  private final Mistakes mistakes = new Mistakes();

  DerivedFigures(Rulebook book, RuleRefs refs) {
    this.book = book;
    this.refs = refs;
  }

  /**
   * The figures.
   *
   * @throws org.ducha.source.MistakesException if one has the wrong unit, or two rules derive the
   *     same
   */
  List<Derived> of(List<Made<Derived>> made) {
    Map<String, Made<Derived>> byIndicator = new HashMap<>();
    List<Derived> figures = new ArrayList<>();
    List<Made<Derived>> byRule =
        made.stream().sorted(Comparator.comparing(figure -> figure.rule())).toList();
    for (Made<Derived> figure : byRule) {
      Made<Derived> other = byIndicator.putIfAbsent(figure.fact().indicator(), figure);
      if (other != null) {
        mistakes.add(
            Mistake.at(
                    refs.placeOf(figure.rule()),
                    Phrase.of("check.derived-twice", figure.fact().indicator()))
                .found(other.rule() + " · " + figure.rule()));
      } else {
        converted(figure).ifPresent(figures::add);
      }
    }
    mistakes.throwIfAny();
    return figures;
  }

  private Optional<Derived> converted(Made<Derived> figure) {
    Derived derived = figure.fact();
    Indicator indicator = book.indicator(derived.indicator()).orElseThrow();
    if (!derived.value().unit().serves(indicator.unit())) {
      mistakes.add(
          Mistake.at(
                  refs.placeOf(figure.rule()),
                  Phrase.of("check.derived-unit", derived.indicator(), figure.rule()))
              .found(derived.value().text())
              .expected(Phrase.of("quantity.in-unit", indicator.unit())));
      return Optional.empty();
    }
    return Optional.of(derived.in(indicator.unit()));
  }
}
