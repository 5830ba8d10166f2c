package org.ducha.snapshot;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ducha.document.Days;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.document.Quantities;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Figure;
import org.ducha.fact.FigureStatus;
import org.ducha.fact.Indicator;
import org.ducha.fact.Period;
import org.ducha.fact.Reported;
import org.ducha.message.Phrase;
import org.ducha.quantity.QuantityReader;
import org.ducha.quantity.Reading;
import org.ducha.quantity.Stated;
import org.ducha.quantity.Units;
import org.ducha.quantity.Unreadable;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;

/** Reads the figures of a snapshot. */
final class FigureReader {
  private final Catalogue catalogue;
  private final Period period;
  private final Units units;
  private final QuantityReader quantities;
  private final Names names;
  private final Mistakes mistakes;

  FigureReader(Catalogue catalogue, Period period, Units units, Mistakes mistakes) {
    this.catalogue = catalogue;
    this.period = period;
    this.units = units;
    this.quantities = new QuantityReader(units);
    this.names =
        new Names(catalogue, catalogue.figureNames(), "snapshot.milestone-in-figures", mistakes);
    this.mistakes = mistakes;
  }

  void read(Entry entry, Map<String, Figure> figures) {
    Optional<Indicator> indicator = names.idOf(entry).flatMap(catalogue::indicator);
    if (indicator.isEmpty()) {
      return;
    }
    Node node = entry.value();
    if (node instanceof Mapping) {
      Fields fields = Fields.of(node, Keys.FIGURE, mistakes);
      Figure.Details details = details(fields);
      fields
          .text("value")
          .flatMap(text -> stated(indicator.get(), fields.place("value"), text))
          .filter(
              stated -> isOfThisYear(indicator.get(), Optional.of(fields), fields.place("value")))
          .ifPresent(
              stated -> put(indicator.get(), stated, fields.place("value"), details, figures));
    } else {
      Fields.text(node, mistakes)
          .flatMap(text -> stated(indicator.get(), node.place(), text))
          .filter(stated -> isOfThisYear(indicator.get(), Optional.empty(), node.place()))
          .ifPresent(
              stated -> put(indicator.get(), stated, node.place(), Figure.Details.NONE, figures));
    }
  }

  private static void put(
      Indicator indicator,
      Stated stated,
      Place place,
      Figure.Details details,
      Map<String, Figure> figures) {
    figures.put(indicator.id(), new Figure(new Reported(indicator, stated, place), details));
  }

  private Optional<Stated> stated(Indicator indicator, Place place, String text) {
    Reading reading = quantities.read(text, indicator.unit(), indicator.cut());
    if (reading instanceof Unreadable unreadable) {
      mistakes.add(Quantities.mistake(place, text, unreadable, indicator.unit(), units));
      return Optional.empty();
    }
    Stated stated = (Stated) reading;
    if (!indicator.allows(stated.quantity())) {
      mistakes.add(
          Mistake.at(place, Phrase.of("quantity.impossible", stated.written()))
              .found(text.strip()));
      return Optional.empty();
    }
    return Optional.of(stated);
  }

  private Figure.Details details(Fields fields) {
    return new Figure.Details(
        year(fields).orElse(null),
        fields
            .text("as-of")
            .flatMap(text -> Days.read(fields.place("as-of"), text, mistakes))
            .orElse(null),
        Values.word(fields, "status", FigureStatus.class, mistakes).orElse(null),
        fields.text("source").orElse(null),
        fields.text("verified").orElse(null),
        fields.text("note").orElse(null));
  }

  private Optional<Integer> year(Fields fields) {
    Optional<String> text = fields.text("year");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.get().equals(String.valueOf(period.year()))) {
      mistakes.add(
          Mistake.at(fields.place("year"), Phrase.of("snapshot.other-year"))
              .found(text.get())
              .expected(Phrase.verbatim(String.valueOf(period.year()))));
      return Optional.empty();
    }
    return Optional.of(period.year());
  }

  /** What is published once a year may be last year's figure unless it says which year's it is. */
  private boolean isOfThisYear(Indicator indicator, Optional<Fields> fields, Place place) {
    boolean unsaid = fields.isEmpty() || fields.get().text("year").isEmpty();
    if (indicator.annual() && !period.yearEnd() && unsaid) {
      mistakes.add(
          Mistake.at(place, Phrase.of("snapshot.year-unsaid", indicator.heading().title()))
              .expected(Phrase.verbatim("{value: …, year: " + period.year() + "}")));
      return false;
    }
    return true;
  }

  /** The day of a report, which cannot lie after the period's last. */
  static Optional<LocalDate> dayWithin(
      Period period, Fields fields, String key, Mistakes mistakes) {
    Optional<LocalDate> day =
        fields.text(key).flatMap(text -> Days.read(fields.place(key), text, mistakes));
    if (day.isPresent() && day.get().isAfter(period.lastDay())) {
      mistakes.add(
          Mistake.at(fields.place(key), Phrase.of("snapshot.after-period", key, period.lastDay()))
              .found(day.get().toString()));
      return Optional.empty();
    }
    return day;
  }
}
