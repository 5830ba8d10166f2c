package org.ducha.rule;

import java.util.Optional;
import org.ducha.document.Quantities;
import org.ducha.fact.Baseline;
import org.ducha.fact.Draft.Said;
import org.ducha.fact.Draft.Slot;
import org.ducha.fact.Heading;
import org.ducha.fact.Indicator;
import org.ducha.fact.Reported;
import org.ducha.message.Phrase;
import org.ducha.quantity.QuantityReader;
import org.ducha.quantity.Reading;
import org.ducha.quantity.Stated;
import org.ducha.quantity.Unit;
import org.ducha.quantity.Units;
import org.ducha.quantity.Unreadable;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;

/** Reads statements of figures: what an indicator is, and what it was the year before. */
final class FigureStatementReader extends StatementReader {
  FigureStatementReader(
      Rule rule, Expression expression, Heading heading, Units units, Mistakes mistakes) {
    super(rule, expression, heading, units, mistakes);
  }

  /** The indicator that is declared. */
  Optional<Indicator> indicator() {
    Optional<Said> said = draft.said(Slot.UNIT);
    if (said.isEmpty()) {
      mistakes.add(
          Mistake.at(expression.place(), Phrase.of("statement.no-unit"))
              .found(rule.textAt(expression.place()))
              .expected(Phrase.verbatim(".in( \"亿元\" )")));
      return Optional.empty();
    }
    Optional<Unit> unit = units.find(said.get().text());
    if (unit.isEmpty()) {
      mistakes.add(
          Mistake.at(argumentOf(said.get(), 0), Phrase.of("literal.unknown-unit"))
              .found(said.get().text())
              .expected(Phrase.of("literal.units"))
              .nearest(Quantities.nearestUnit(said.get().text(), units)));
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
              .found(rule.textAt(expression.place()))
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
}
