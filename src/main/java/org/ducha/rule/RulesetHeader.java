package org.ducha.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ducha.document.Days;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Mapping;
import org.ducha.document.Node.Sequence;
import org.ducha.document.YamlReader;
import org.ducha.message.Phrase;
import org.ducha.quantity.Units;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * What {@code ruleset.yaml} says of a rule set.
 *
 * @param title of the report
 * @param issuer who is bound by it
 * @param date of the report
 * @param regions whose snapshots may be judged
 * @param sections of the report in their order
 * @param grading the grading in force where none is named
 * @param gradingPlace where that stands
 * @param units the built-in units and those of this set
 * @param adjust which targets of the set it extends are changed, and how
 * @param drop which rules of the set it extends are left out
 */
public record RulesetHeader(
    String title,
    String issuer,
    LocalDate date,
    List<String> regions,
    List<String> sections,
    String grading,
    Place gradingPlace,
    Units units,
    Optional<Node> adjust,
    Optional<Node> drop) {
  private static final List<String> KEYS =
      List.of(
          "title",
          "issuer",
          "date",
          "regions",
          "sections",
          "grading",
          "units",
          "extends",
          "adjust",
          "drop");
  private static final List<String> UNIT_KINDS = List.of("divisible", "counter");

  /** Units stand in what is printed for the engine: letters, and what else names of units hold. */
  private static final Pattern UNIT = Pattern.compile("\\p{L}[\\p{L}\\p{M}()（）/·²³]{0,19}");

  /**
   * The rule set that the header among these files extends; empty where the header cannot be read,
   * which is said when it is.
   *
   * @throws MistakesException if there is no header
   */
  static Optional<Extended> extended(String directory, Map<String, byte[]> files) {
    String file = directory + "/" + RuleFiles.HEADER;
    byte[] header = files.get(RuleFiles.HEADER);
    if (header == null) {
      throw new MistakesException(missing(directory));
    }
    try {
      return extended(SourceText.of(file, header));
    } catch (MistakesException e) {
      return Optional.empty();
    }
  }

  static Mistake missing(String directory) {
    return Mistake.at(Place.of(directory), Phrase.of("ruleset.no-header"))
        .expected(Phrase.verbatim(directory + "/" + RuleFiles.HEADER));
  }

  private static Optional<Extended> extended(SourceText source) {
    Mistakes mistakes = new Mistakes();
    return YamlReader.read(source, mistakes)
        .filter(Mapping.class::isInstance)
        .flatMap(
            node ->
                ((Mapping) node)
                    .entries().stream().filter(entry -> entry.key().equals("extends")).findFirst())
        .flatMap(entry -> extended(entry.value()));
  }

  private static Optional<Extended> extended(Node value) {
    Mistakes mistakes = new Mistakes();
    Optional<Extended> extended =
        Fields.text(value, mistakes).map(name -> new Extended(name, value.place()));
    mistakes.throwIfAny();
    return extended;
  }

  /** A rule set that another one extends, as it is named there. */
  record Extended(String name, Place place) {}

  /**
   * Reads the file; what is wrong with it goes to {@code mistakes}, and what is missing for it is
   * left blank, so that rules can be checked all the same.
   *
   * @param base of the rule set it extends, from which it takes what it does not say itself
   */
  static Optional<RulesetHeader> read(
      SourceText source, Optional<RulesetHeader> base, Mistakes mistakes) {
    Optional<Node> document = YamlReader.read(source, mistakes);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = Fields.of(document.get(), KEYS, mistakes);
    if (!(document.get() instanceof Mapping)) {
      return Optional.empty();
    }
    if (base.isEmpty() && fields.mentions("extends")) {
      fields.required("extends");
      return Optional.empty();
    }
    Optional<String> title = text(fields, "title", base.map(RulesetHeader::title));
    Optional<String> issuer = text(fields, "issuer", base.map(RulesetHeader::issuer));
    Optional<LocalDate> date =
        text(fields, "date", base.map(of -> of.date().toString()))
            .flatMap(text -> Days.read(fields.place("date"), text, mistakes));
    Optional<String> grading = text(fields, "grading", base.map(RulesetHeader::grading));
    Place gradingPlace =
        fields.text("grading").isPresent()
            ? fields.place("grading")
            : base.map(RulesetHeader::gradingPlace).orElse(fields.place());
    List<String> regions = texts(fields, "regions", base.map(RulesetHeader::regions), mistakes);
    List<String> sections = texts(fields, "sections", base.map(RulesetHeader::sections), mistakes);
    Units units = units(fields, base.map(RulesetHeader::units).orElse(Units.common()), mistakes);
    if (base.isEmpty()) {
      refuseChanges(fields, mistakes);
    }
    return Optional.of(
        new RulesetHeader(
            title.orElse(""),
            issuer.orElse(""),
            date.orElse(LocalDate.EPOCH),
            regions,
            sections,
            grading.orElse(""),
            gradingPlace,
            units,
            fields.node("adjust"),
            fields.node("drop")));
  }

  private static Optional<String> text(Fields fields, String key, Optional<String> inherited) {
    return inherited.isPresent() ? fields.text(key).or(() -> inherited) : fields.required(key);
  }

  /** Without a set that is extended there is nothing to change. */
  private static void refuseChanges(Fields fields, Mistakes mistakes) {
    for (String key : List.of("adjust", "drop")) {
      if (fields.node(key).isPresent()) {
        mistakes.add(
            Mistake.at(fields.place(key), Phrase.of("ruleset.extends-nothing"))
                .found(key)
                .expected(Phrase.verbatim("extends: shipped")));
      }
    }
  }

  private static List<String> texts(
      Fields fields, String key, Optional<List<String>> inherited, Mistakes mistakes) {
    if (inherited.isPresent() && fields.node(key).isEmpty()) {
      return inherited.get();
    }
    Optional<Node> list = fields.node(key);
    if (list.filter(node -> !(node instanceof Sequence)).isPresent()) {
      Fields.items(list.get(), mistakes);
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : list.map(node -> ((Sequence) node).items()).orElse(List.of())) {
      Fields.text(item, mistakes).ifPresent(text -> add(item.place(), text, texts, mistakes));
    }
    if (texts.isEmpty()) {
      fields.missing(key, key + ": […]");
    } else if (texts.size() == 1 && texts.get(0).contains("，")) {
      mistakes.add(
          Mistake.at(list.orElseThrow().place(), Phrase.of("rule.wide-character"))
              .found("，")
              .expected(Phrase.of("rule.half-width"))
              .nearest(","));
      return List.of(texts.get(0).split("\\s*，\\s*", -1));
    }
    return texts;
  }

  private static void add(Place place, String text, List<String> texts, Mistakes mistakes) {
    if (texts.contains(text)) {
      mistakes.add(Mistake.at(place, Phrase.of("ruleset.twice")).found(text));
    }
    texts.add(text);
  }

  private static Units units(Fields fields, Units known, Mistakes mistakes) {
    Units units = known;
    Optional<Node> node = fields.node("units");
    if (node.isEmpty()) {
      return units;
    }
    for (Entry entry : Fields.entries(node.get(), mistakes)) {
      String kind = Fields.text(entry.value(), mistakes).orElse("");
      if (!UNIT_KINDS.contains(kind)) {
        mistakes.add(
            Mistake.at(entry.value().place(), Phrase.of("ruleset.unit-kind", entry.key()))
                .found(kind)
                .expected(Phrase.oneOf(UNIT_KINDS))
                .nearest(Nearest.to(kind, UNIT_KINDS)));
        units = units.find(entry.key()).isPresent() ? units : units.with(entry.key(), false);
      } else if (units.find(entry.key()).isPresent()) {
        mistakes.add(Mistake.at(entry.place(), Phrase.of("ruleset.unit-known")).found(entry.key()));
      } else if (!UNIT.matcher(entry.key()).matches()) {
        mistakes.add(Mistake.at(entry.place(), Phrase.of("ruleset.unit-name")).found(entry.key()));
      } else {
        units = units.with(entry.key(), kind.equals("counter"));
      }
    }
    return units;
  }
}
