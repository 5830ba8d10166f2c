package org.ducha.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.document.Node.Scalar;
import org.ducha.document.Quantities;
import org.ducha.document.YamlReader;
import org.ducha.fact.Indicator;
import org.ducha.fact.Request;
import org.ducha.gate.Asked.StatedEffect;
import org.ducha.message.Phrase;
import org.ducha.quantity.QuantityReader;
import org.ducha.quantity.Reading;
import org.ducha.quantity.Stated;
import org.ducha.quantity.Unit;
import org.ducha.quantity.Units;
import org.ducha.quantity.Unreadable;
import org.ducha.rule.Derivations;
import org.ducha.snapshot.Names;
import org.ducha.snapshot.Snapshot;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Reads approval requests against the snapshot whose figures they change. */
final class RequestReader {
  private static final List<String> KEYS = List.of("id", "title", "unit", "effects");
  private static final String EXAMPLE = "effects: {general-expenditure: +3000万元}";

  private final Units units;
  private final Derivations derivations;

  /**
   * @param units the units of the rule set
   * @param derivations tell where an effect on a figure that is only derived belongs
   */
  RequestReader(Units units, Derivations derivations) {
    this.units = units;
    this.derivations = derivations;
  }

  /**
   * Reads a request; what is wrong with it goes to {@code mistakes}.
   *
   * @param snapshot empty where that could not be read; then the effects are not looked at
   */
  Optional<Asked> read(SourceText source, Optional<Snapshot> snapshot, Mistakes mistakes) {
    try {
      return YamlReader.read(source, mistakes)
          .flatMap(document -> request(source, document, snapshot, mistakes));
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
      return Optional.empty();
    }
  }

  private Optional<Asked> request(
      SourceText source, Node document, Optional<Snapshot> snapshot, Mistakes mistakes) {
    int before = mistakes.count();
    Fields fields = Fields.of(document, KEYS, mistakes);
    Optional<String> id = fields.required("id");
    Optional<String> title = fields.required("title");
    Optional<String> unit = fields.required("unit");
    List<Entry> entries = effects(fields, mistakes);
    List<StatedEffect> effects = new ArrayList<>();
    if (snapshot.isPresent()) {
      Names names =
          new Names(
              snapshot.get().catalogue(),
              snapshot.get().catalogue().figureNames(),
              "gate.milestone",
              mistakes);
      entries.forEach(
          entry -> effect(entry, names, snapshot.get(), mistakes).ifPresent(effects::add));
    }
    return mistakes.count() > before
        ? Optional.empty()
        : Optional.of(
            new Asked(
                source,
                new Request(
                    id.orElseThrow(), title.orElseThrow(), unit.orElseThrow(), fields.place("id")),
                effects));
  }

  private static List<Entry> effects(Fields fields, Mistakes mistakes) {
    Optional<Node> node = fields.node("effects");
    List<Entry> entries = node.map(given -> Fields.entries(given, mistakes)).orElse(List.of());
    boolean nothing =
        node.map(given -> isBlank(given) || given instanceof Mapping).orElse(true)
            && entries.isEmpty();
    if (nothing) {
      mistakes.add(
          Mistake.at(fields.place("effects"), Phrase.of("gate.no-effect"))
              .expected(Phrase.verbatim(EXAMPLE)));
    }
    return entries;
  }

  private static boolean isBlank(Node node) {
    return node instanceof Scalar scalar && scalar.text() == null;
  }

  private Optional<StatedEffect> effect(
      Entry entry, Names names, Snapshot snapshot, Mistakes mistakes) {
    Optional<Indicator> indicator = names.idOf(entry).flatMap(snapshot.catalogue()::indicator);
    if (indicator.isEmpty()) {
      return Optional.empty();
    }
    Optional<Stated> change = change(entry.value(), indicator.get(), mistakes);
    if (!snapshot.figures().containsKey(indicator.get().id())) {
      mistakes.add(absent(entry, indicator.get(), snapshot));
      return Optional.empty();
    }
    return change.map(
        stated -> new StatedEffect(indicator.get().id(), stated, entry.value().place()));
  }

  /** There is nothing to add the change to; what the figure is derived from may be there. */
  private Mistake absent(Entry entry, Indicator indicator, Snapshot snapshot) {
    Mistake mistake =
        Mistake.at(entry.place(), Phrase.of("gate.no-figure", snapshot.source().file()))
            .found(entry.key());
    String sources =
        derivations.sources(indicator.id()).stream()
            .filter(snapshot.figures()::containsKey)
            .collect(Collectors.joining(" · "));
    return sources.isEmpty() ? mistake : mistake.expected(Phrase.of("gate.sources", sources));
  }

  private Optional<Stated> change(Node node, Indicator indicator, Mistakes mistakes) {
    Unit unit = indicator.unit().ofDifference();
    if (isBlank(node)) {
      mistakes.add(
          Mistake.at(node.place(), Phrase.of("gate.blank-effect"))
              .expected(Phrase.of("gate.change-in-unit", unit)));
      return Optional.empty();
    }
    return Fields.text(node, mistakes)
        .flatMap(text -> change(node.place(), text, unit, indicator.cut(), mistakes));
  }

  private Optional<Stated> change(
      Place place, String text, Unit unit, boolean cut, Mistakes mistakes) {
    Reading reading = new QuantityReader(units).readChange(text, unit, cut);
    if (reading instanceof Unreadable unreadable) {
      mistakes.add(
          Quantities.mistake(place, text, unreadable, unit, units)
              .expected(Phrase.of(cut ? "gate.change-of-cut" : "gate.change-in-unit", unit)));
      return Optional.empty();
    }
    Stated stated = (Stated) reading;
    if (stated.quantity().signum() == 0) {
      mistakes.add(Mistake.at(place, Phrase.of("gate.zero-effect")).found(text));
      return Optional.empty();
    }
    return Optional.of(stated);
  }
}
