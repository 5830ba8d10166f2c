package org.ducha.rule;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ducha.document.Days;
import org.ducha.document.Quantities;
import org.ducha.fact.Term;
import org.ducha.fact.Word;
import org.ducha.message.Phrase;
import org.ducha.quantity.Dimension;
import org.ducha.quantity.QuantityReader;
import org.ducha.quantity.Reading;
import org.ducha.quantity.Stated;
import org.ducha.quantity.Unit;
import org.ducha.quantity.Unreadable;
import org.ducha.rule.Operand.Bare;
import org.ducha.rule.Operand.Quoted;
import org.ducha.rule.Operand.Truth;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** Checks every literal of a rule against what it stands beside, and prints it for the engine. */
final class Literals {
  private static final String ID = "[a-z0-9]++(-[a-z0-9]++){0,30}";

  private static final String WHOLE = "0|[1-9]\\d{0,8}";
  private static final Pattern DIGITS = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final RuleContext context;
  private final Mistakes mistakes;
  private final QuantityReader quantities;

  Literals(RuleContext context, Mistakes mistakes) {
    this.context = context;
    this.mistakes = mistakes;
    this.quantities = new QuantityReader(context.units());
  }

  /**
   * A literal that a property is compared with.
   *
   * @param dimension of the property's quantities, null where any may stand there
   */
  Optional<String> print(Property property, Operand literal, @Nullable Dimension dimension) {
    return switch (property.kind()) {
      case TRUTH ->
          literal instanceof Truth truth
              ? Optional.of(truth.written())
              : wrong(
                  literal, Phrase.of("literal.truth", property.name()), List.of("true", "false"));
      case WHOLE ->
          literal instanceof Bare bare && bare.written().matches(WHOLE)
              ? Optional.of(bare.written())
              : notWhole(literal, property);
      case NUMBER ->
          quoted(literal, property).flatMap(text -> number(literal.place(), property, text));
      case QUANTITY ->
          quoted(literal, property).flatMap(text -> quantity(literal.place(), text, dimension));
      case DAY -> quoted(literal, property).flatMap(text -> day(literal.place(), text));
      case WORD -> quoted(literal, property).flatMap(text -> word(literal, property.type(), text));
      case TEXT -> quoted(literal, property).flatMap(text -> text(literal, property.text(), text));
    };
  }

  /** A text that a verb is given. */
  Optional<String> argument(Operand literal, Class<?> type, Term.Text text) {
    if (!(literal instanceof Quoted quoted)) {
      return literal instanceof Bare && text == Term.Text.ANY
          ? bareQuantity(literal)
          : unquoted(literal);
    }
    return Word.class.isAssignableFrom(type)
        ? word(literal, type, quoted.text())
        : text(literal, text, quoted.text());
  }

  private Optional<String> quoted(Operand literal, Property property) {
    if (literal instanceof Quoted quoted) {
      return Optional.of(quoted.text());
    }
    if (property.kind() == Property.Kind.WORD) {
      return wordUnquoted(literal, property.type());
    }
    if (!(literal instanceof Bare bare) || property.kind() == Property.Kind.TEXT) {
      return unquoted(literal);
    }
    if (property.kind() == Property.Kind.DAY) {
      mistakes.add(
          Mistake.at(literal.place(), Phrase.of("literal.day", property.name()))
              .found(bare.written())
              .expected(Phrase.of("day.form")));
      return Optional.empty();
    }
    String meant = '"' + bare.written() + property.unit() + '"';
    mistakes.add(
        Mistake.at(literal.place(), Phrase.of("literal.unquoted", property.name()))
            .found(bare.written())
            .expected(Phrase.verbatim(meant))
            .nearest(meant));
    return Optional.empty();
  }

  private Optional<String> unquoted(Operand literal) {
    String meant = '"' + literal.written() + '"';
    mistakes.add(
        Mistake.at(literal.place(), Phrase.of("literal.not-quoted"))
            .found(literal.written())
            .expected(Phrase.verbatim("\"…\""))
            .nearest(literal.written().startsWith("$") ? null : meant));
    return Optional.empty();
  }

  /** A number where a verb takes a quantity. */
  private Optional<String> bareQuantity(Operand literal) {
    mistakes.add(
        Mistake.at(literal.place(), Phrase.of("literal.bare"))
            .found(literal.written())
            .expected(Phrase.of("literal.with-unit", literal.written())));
    return Optional.empty();
  }

  private Optional<String> wordUnquoted(Operand literal, Class<?> vocabulary) {
    List<String> words = words(vocabulary).stream().map(Word::word).sorted().toList();
    String nearest = Nearest.to(literal.written(), words);
    boolean known = words.contains(literal.written());
    mistakes.add(
        Mistake.at(literal.place(), Phrase.of(known ? "literal.not-quoted" : "literal.word"))
            .found(literal.written())
            .expected(Phrase.oneOf(words.stream().map(word -> '"' + word + '"').toList()))
            .nearest(nearest == null ? null : '"' + nearest + '"'));
    return Optional.empty();
  }

  private Optional<String> notWhole(Operand literal, Property property) {
    String text = bare(literal);
    mistakes.add(
        Mistake.at(literal.place(), Phrase.of("literal.whole", property.name()))
            .found(literal.written())
            .expected(Phrase.of("literal.a-whole"))
            .nearest(text.matches(WHOLE) ? text : null));
    return Optional.empty();
  }

  private Optional<String> number(Place place, Property property, String text) {
    if (Numbers.read(text).isPresent()) {
      return Optional.of("Order.number( " + RulePrinter.quoted(text.strip()) + " )");
    }
    Matcher digits = DIGITS.matcher(text);
    String nearest = digits.find() ? '"' + digits.group() + '"' : null;
    mistakes.add(
        Mistake.at(place, Phrase.of("literal.number", property.name()))
            .found(text)
            .expected(Phrase.of("literal.a-number"))
            .nearest(nearest));
    return Optional.empty();
  }

  private Optional<String> quantity(Place place, String text, @Nullable Dimension dimension) {
    Optional<Stated> stated = quantity(place, text);
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    Unit unit = stated.get().quantity().unit();
    if (dimension != null && !unit.dimension().equals(dimension)) {
      mistakes.add(
          Mistake.at(place, Phrase.of("literal.dimension"))
              .found(text)
              .expected(Phrase.of("literal.in-unit", dimension.name()))
              .nearest(
                  dimension.isRelative()
                      ? Quantities.inUnit(
                          text, context.units().find(dimension.name()).orElseThrow())
                      : null));
      return Optional.empty();
    }
    String basic = stated.get().quantity().basic().exact();
    if (Numbers.read(basic).isEmpty()) {
      mistakes.add(Mistake.at(place, Phrase.of("quantity.too-long")).found(text));
      return Optional.empty();
    }
    return Optional.of(
        "Order.quantity( %s, %s )"
            .formatted(RulePrinter.quoted(unit.dimension().name()), RulePrinter.quoted(basic)));
  }

  /** The quantity that a rule states. */
  Optional<Stated> quantity(Place place, String text) {
    Reading reading = quantities.read(text);
    if (reading instanceof Unreadable unreadable) {
      mistakes.add(Quantities.stated(place, text, unreadable, context.units()));
      return Optional.empty();
    }
    return Optional.of((Stated) reading);
  }

  private Optional<String> day(Place place, String text) {
    return Days.read(place, text, mistakes)
        .map(day -> "Order.day( " + RulePrinter.quoted(day.toString()) + " )");
  }

  private Optional<String> word(Operand literal, Class<?> vocabulary, String text) {
    List<Word> words = words(vocabulary);
    Optional<Word> word = words.stream().filter(w -> w.word().equals(text)).findFirst();
    if (word.isEmpty()) {
      return wrong(
          literal, Phrase.of("literal.word"), words.stream().map(Word::word).sorted().toList());
    }
    return word.map(w -> vocabulary.getSimpleName() + "." + ((Enum<?>) w).name());
  }

  private static List<Word> words(Class<?> vocabulary) {
    return Arrays.stream(Objects.requireNonNull(vocabulary.getEnumConstants()))
        .map(Word.class::cast)
        .toList();
  }

  private Optional<String> text(Operand literal, Term.Text kind, String text) {
    return switch (kind) {
      case ANY -> printed(text);
      case INDICATOR -> context.knows(text) ? printed(text) : unknownIndicator(literal, text);
      case ID -> text.matches(ID) ? printed(text) : wrongId(literal, text);
      case GRADING -> known(literal, text, context.gradings(), "literal.grading");
      case UNIT -> unit(literal, text);
    };
  }

  /** Nothing for a text that cannot stand between quotes, which was refused where it was read. */
  private static Optional<String> printed(String text) {
    return RulePrinter.isPlain(text) ? Optional.of('"' + text + '"') : Optional.empty();
  }

  private Optional<String> known(
      Operand literal, String text, Collection<String> known, String message) {
    if (known.contains(text)) {
      return printed(text);
    }
    mistakes.add(
        Mistake.at(literal.place(), Phrase.of(message))
            .found(text)
            .expected(Phrase.oneOf(List.copyOf(known)))
            .nearest(Nearest.to(text, known)));
    return Optional.empty();
  }

  /** An indicator is known by its id; who writes its title is told that. */
  private Optional<String> unknownIndicator(Operand literal, String text) {
    Place drop = context.dropped().get(text);
    if (drop != null) {
      mistakes.add(
          Mistake.at(drop, Phrase.of("ruleset.dropped-in-use", literal.place())).found(text));
      return Optional.empty();
    }
    Map<String, String> ids = new TreeMap<>();
    context
        .indicators()
        .forEach(
            (id, indicator) -> {
              ids.put(indicator.heading().title(), id);
              ids.put(id, id);
            });
    String nearest = Nearest.to(text, ids.keySet());
    mistakes.add(
        Mistake.at(literal.place(), Phrase.of("literal.indicator"))
            .found(text)
            .expected(Phrase.of("literal.known-id"))
            .nearest(nearest == null ? null : ids.get(nearest)));
    return Optional.empty();
  }

  private Optional<String> wrongId(Operand literal, String text) {
    String meant =
        Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s_.]+", "-");
    mistakes.add(
        Mistake.at(literal.place(), Phrase.of("literal.id"))
            .found(text)
            .expected(Phrase.of("literal.an-id"))
            .nearest(meant.matches(ID) ? meant : null));
    return Optional.empty();
  }

  private Optional<String> unit(Operand literal, String text) {
    Optional<Unit> unit = context.units().find(text);
    if (unit.isPresent() && unit.get().isBasic()) {
      return Optional.of(RulePrinter.quoted(unit.get().dimension().name()));
    }
    mistakes.add(
        Mistake.at(
                literal.place(),
                Phrase.of(unit.isPresent() ? "literal.unit" : "literal.unknown-unit"))
            .found(text)
            .expected(Phrase.of("literal.units"))
            .nearest(
                unit.map(known -> known.dimension().name())
                    .orElseGet(() -> Quantities.nearestUnit(text, context.units()))));
    return Optional.empty();
  }

  private Optional<String> wrong(Operand literal, Phrase message, List<String> words) {
    Mistake mistake = Mistake.at(literal.place(), message).found(bare(literal));
    mistakes.add(
        words.isEmpty()
            ? mistake
            : mistake.expected(Phrase.oneOf(words)).nearest(Nearest.to(bare(literal), words)));
    return Optional.empty();
  }

  private static String bare(Operand literal) {
    return literal instanceof Quoted quoted ? quoted.text() : literal.written();
  }
}
