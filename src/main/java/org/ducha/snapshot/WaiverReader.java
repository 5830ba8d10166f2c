package org.ducha.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.document.Days;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.YamlReader;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Heading;
import org.ducha.fact.Indicator;
import org.ducha.fact.Pace;
import org.ducha.fact.Promise;
import org.ducha.fact.Target;
import org.ducha.fact.Waiver;
import org.ducha.fact.WaiverState;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.SourceText;

/** Reads files of waivers: a list, every field of which is mandatory. */
public final class WaiverReader {
  private static final List<String> KEYS =
      List.of("indicator", "reason", "approver", "document", "from", "to");

  private final Catalogue catalogue;
  private final LocalDate day;
  private final Mistakes mistakes = new Mistakes();

  private WaiverReader(Catalogue catalogue, LocalDate day) {
    this.catalogue = catalogue;
    this.day = day;
  }

  /**
   * Reads the waivers of a file.
   *
   * @param day the day their validity is tested against
   * @throws MistakesException if anything in the file is wrong
   */
  public static List<Waiver> read(SourceText source, Catalogue catalogue, LocalDate day) {
    WaiverReader reader = new WaiverReader(catalogue, day);
    List<Waiver> waivers = new ArrayList<>();
    Optional<Node> document = YamlReader.read(source, reader.mistakes);
    document
        .map(node -> Fields.items(node, reader.mistakes))
        .orElse(List.of())
        .forEach(node -> reader.waiver(node).ifPresent(waivers::add));
    reader.mistakes.throwIfAny();
    return waivers;
  }

  private Optional<Waiver> waiver(Node node) {
    int before = mistakes.count();
    Fields fields = Fields.of(node, KEYS, mistakes);
    Optional<Heading> about = fields.required("indicator").flatMap(name -> heading(fields, name));
    Optional<String> reason = fields.required("reason");
    Optional<String> approver = fields.required("approver");
    Optional<String> document = fields.required("document");
    Optional<LocalDate> from = day(fields, "from");
    Optional<LocalDate> to = day(fields, "to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      mistakes.add(
          Mistake.at(fields.place("to"), Phrase.of("waiver.ends-before"))
              .found(to.get().toString()));
    }
    return mistakes.count() > before
        ? Optional.empty()
        : Optional.of(
            new Waiver(
                about.orElseThrow(),
                reason.orElseThrow(),
                approver.orElseThrow(),
                document.orElseThrow(),
                from.orElseThrow(),
                to.orElseThrow(),
                state(from.orElseThrow(), to.orElseThrow()),
                fields.place()));
  }

  private Optional<LocalDate> day(Fields fields, String key) {
    return fields.required(key).flatMap(text -> Days.read(fields.place(key), text, mistakes));
  }

  private WaiverState state(LocalDate from, LocalDate to) {
    if (day.isBefore(from)) {
      return WaiverState.NOT_YET;
    }
    return day.isAfter(to) ? WaiverState.EXPIRED : WaiverState.IN_FORCE;
  }

  private Optional<Heading> heading(Fields fields, String name) {
    Optional<String> id = catalogue.idOf(name);
    if (id.isEmpty()) {
      mistakes.add(
          Mistake.at(
                  fields.place("indicator"),
                  Phrase.of("snapshot.unknown-indicator", catalogue.year()))
              .found(name)
              .nearest(Nearest.to(name, catalogue.names())));
      return Optional.empty();
    }
    Optional<Promise> promise = catalogue.promise(id.get());
    if (promise.isPresent()
        && promise.get() instanceof Target target
        && target.pace() == Pace.ZERO) {
      mistakes.add(Mistake.at(fields.place("indicator"), Phrase.of("waiver.of-zero")).found(name));
      return Optional.empty();
    }
    return promise
        .map(Promise::heading)
        .or(() -> catalogue.indicator(id.get()).map(Indicator::heading));
  }
}
