package org.ducha.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.ducha.document.Quantities;
import org.ducha.fact.Draft;
import org.ducha.fact.Draft.Said;
import org.ducha.fact.Draft.Slot;
import org.ducha.fact.Heading;
import org.ducha.fact.Nature;
import org.ducha.message.Phrase;
import org.ducha.quantity.Dimension;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.QuantityReader;
import org.ducha.quantity.Reading;
import org.ducha.quantity.Stated;
import org.ducha.quantity.Unit;
import org.ducha.quantity.Units;
import org.ducha.quantity.Unreadable;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;

/** What the readers of statements share: what was said, and where. */
abstract class StatementReader {
  final Rule rule;
  final Expression expression;
  final Heading heading;
  final Units units;
  final Mistakes mistakes;
  final Draft draft;

  /**
   * @param heading of the indicator the statement is about
   */
  StatementReader(
      Rule rule, Expression expression, Heading heading, Units units, Mistakes mistakes) {
    this.rule = rule;
    this.expression = expression;
    this.heading = heading;
    this.units = units;
    this.mistakes = mistakes.inRule(rule.name());
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

  final Nature nature(Unit unit) {
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

  final Optional<Quantity> quantity(Said said, int which) {
    Place place = argumentOf(said, which);
    String text = said.texts().get(which);
    Reading reading = new QuantityReader(units).read(text);
    if (reading instanceof Unreadable unreadable) {
      mistakes.add(Quantities.stated(place, text, unreadable, units));
      return Optional.empty();
    }
    return Optional.of(((Stated) reading).quantity());
  }

  final void refuse(String message, Slot... slots) {
    Arrays.stream(slots)
        .flatMap(slot -> draft.said(slot).stream())
        .forEach(said -> wrong(placeOf(said), message, said.verb()));
  }

  final void wrong(Place place, String message, Object... arguments) {
    Mistake mistake = Mistake.at(place, Phrase.of(message, arguments));
    mistakes.add(
        arguments.length == 0
            ? mistake
            : mistake.found(arguments[arguments.length - 1].toString()));
  }

  final Place placeOf(Said said) {
    return call(said).map(Expression.Call::place).orElse(expression.place());
  }

  final Place argumentOf(Said said, int which) {
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
