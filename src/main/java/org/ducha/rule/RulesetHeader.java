package org.ducha.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ducha.document.Days;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.YamlReader;
import org.ducha.message.Phrase;
import org.ducha.quantity.Units;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
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
 * @param units the built-in units and those of this set
 */
public record RulesetHeader(
    String title,
    String issuer,
    LocalDate date,
    List<String> regions,
    List<String> sections,
    String grading,
    Units units) {
  private static final List<String> KEYS =
      List.of("title", "issuer", "date", "regions", "sections", "grading", "units");
  private static final List<String> UNIT_KINDS = List.of("divisible", "counter");

  /** Reads the file; what is wrong with it goes to {@code mistakes}. */
  static Optional<RulesetHeader> read(SourceText source, Mistakes mistakes) {
    Optional<Node> document = YamlReader.read(source, mistakes);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    int before = mistakes.count();
    Fields fields = Fields.of(document.get(), KEYS, mistakes);
    Optional<String> title = fields.required("title");
    Optional<String> issuer = fields.required("issuer");
    Optional<LocalDate> date =
        fields.required("date").flatMap(text -> Days.read(fields.place("date"), text, mistakes));
    Optional<String> grading = fields.required("grading");
    List<String> regions = texts(fields, "regions", mistakes);
    List<String> sections = texts(fields, "sections", mistakes);
    Units units = units(fields, mistakes);
    return mistakes.count() > before
        ? Optional.empty()
        : Optional.of(
            new RulesetHeader(
                title.orElseThrow(),
                issuer.orElseThrow(),
                date.orElseThrow(),
                regions,
                sections,
                grading.orElseThrow(),
                units));
  }

  private static List<String> texts(Fields fields, String key, Mistakes mistakes) {
    List<String> texts = new ArrayList<>();
    fields
        .node(key)
        .map(node -> Fields.items(node, mistakes))
        .orElse(List.of())
        .forEach(item -> Fields.text(item, mistakes).ifPresent(texts::add));
    if (texts.isEmpty()) {
      mistakes.add(
          Mistake.at(fields.place(key), Phrase.of("yaml.missing-key"))
              .expected(Phrase.verbatim(key + ": […]")));
    }
    return texts;
  }

  private static Units units(Fields fields, Mistakes mistakes) {
    Units units = Units.common();
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
      } else if (units.find(entry.key()).isPresent() || !entry.key().matches("\\p{L}[^\\d\\s]*")) {
        mistakes.add(Mistake.at(entry.place(), Phrase.of("ruleset.unit-name")).found(entry.key()));
      } else {
        units = units.with(entry.key(), kind.equals("counter"));
      }
    }
    return units;
  }
}
