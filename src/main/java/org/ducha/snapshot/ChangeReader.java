package org.ducha.snapshot;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.document.Days;
import org.ducha.document.Fields;
import org.ducha.document.Node.Entry;
import org.ducha.document.Quantities;
import org.ducha.fact.Adjustment;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Milestone;
import org.ducha.fact.Pace;
import org.ducha.fact.Period;
import org.ducha.fact.Promise;
import org.ducha.fact.Target;
import org.ducha.message.Phrase;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.QuantityReader;
import org.ducha.quantity.Reading;
import org.ducha.quantity.Stated;
import org.ducha.quantity.Units;
import org.ducha.quantity.Unreadable;
import org.ducha.snapshot.Snapshot.Change;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;

/** Reads the formal changes of targets and milestones. */
final class ChangeReader {
  private final Catalogue catalogue;
  private final Period period;
  private final Units units;
  private final Names names;
  private final Mistakes mistakes;

  ChangeReader(Catalogue catalogue, Period period, Units units, Mistakes mistakes) {
    this.catalogue = catalogue;
    this.period = period;
    this.units = units;
    this.mistakes = mistakes;
    Set<String> known = new LinkedHashSet<>();
    catalogue.promises().forEach(promise -> known.add(promise.indicator()));
    this.names = new Names(catalogue, known, "snapshot.no-target", mistakes);
  }

  void read(Entry entry, Map<String, Change> changes) {
    Optional<Promise> promise = names.idOf(entry).flatMap(catalogue::promise);
    int before = mistakes.count();
    Fields fields = Fields.of(entry.value(), Keys.CHANGE, mistakes);
    Optional<String> reason = fields.required("reason");
    Optional<String> document = fields.required("document");
    Optional<String> approver = fields.required("approver");
    fields.required("date");
    Optional<LocalDate> date = FigureReader.dayWithin(period, fields, "date", mistakes);
    if (promise.isEmpty()) {
      return;
    }
    Optional<Quantity> to = Optional.empty();
    Optional<LocalDate> due = Optional.empty();
    if (promise.get() instanceof Target target) {
      refuseZero(target, entry);
      to = fields.text("to").flatMap(text -> quantity(target, fields, text));
    } else {
      due = fields.text("to").flatMap(text -> due(fields, text));
    }
    if (mistakes.count() == before) {
      String from =
          promise.get() instanceof Target target
              ? target.required().text()
              : ((Milestone) promise.get()).due().toString();
      Adjustment adjustment =
          new Adjustment(
              from,
              to.map(Quantity::text).or(() -> fields.text("to")).orElse(null),
              reason.orElseThrow(),
              document.orElseThrow(),
              approver.orElseThrow(),
              date.orElseThrow(),
              entry.place());
      changes.put(
          promise.get().indicator(), new Change(adjustment, to.orElse(null), due.orElse(null)));
    }
  }

  private Optional<LocalDate> due(Fields fields, String text) {
    Optional<LocalDate> due = Days.read(fields.place("to"), text, mistakes);
    if (due.isPresent() && due.get().getYear() < period.year()) {
      mistakes.add(
          Mistake.at(fields.place("to"), Phrase.of("snapshot.due-before-year", period.year()))
              .found(text));
    }
    return due;
  }

  private void refuseZero(Target target, Entry entry) {
    if (target.pace() == Pace.ZERO) {
      mistakes.add(
          Mistake.at(entry.place(), Phrase.of("snapshot.zero-adjusted")).found(entry.key()));
    }
  }

  private Optional<Quantity> quantity(Target target, Fields fields, String text) {
    Reading reading =
        new QuantityReader(units).read(text, target.required().unit(), target.about().cut());
    if (reading instanceof Unreadable unreadable) {
      mistakes.add(
          Quantities.mistake(
              fields.place("to"), text, unreadable, target.required().unit(), units));
      return Optional.empty();
    }
    Quantity to = ((Stated) reading).quantity();
    if (target.isPaced() && to.signum() <= 0) {
      mistakes.add(Mistake.at(fields.place("to"), Phrase.of("snapshot.not-growing")).found(text));
      return Optional.empty();
    }
    return Optional.of(to);
  }
}
