package org.ducha.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.YamlReader;
import org.ducha.fact.Catalogue;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.SourceText;

/**
 * Reads {@code units.yaml}: each unit with the indicators, by id or title, and the sections that it
 * leads and supports.
 */
final class UnitsReader {
  private static final List<String> KEYS = List.of("lead", "supports");

  private final Collection<Catalogue> catalogues;
  private final List<String> sections;
  private final boolean complete;
  private final Mistakes mistakes;
  private final List<String> units = new ArrayList<>();
  private final Map<String, String> leads = new LinkedHashMap<>();
  private final Map<String, List<String>> supporting = new LinkedHashMap<>();
  private final Map<String, String> sectionLeads = new LinkedHashMap<>();
  private final Map<String, List<String>> sectionSupporting = new LinkedHashMap<>();

  private UnitsReader(Collection<Catalogue> catalogues, List<String> sections, Mistakes mistakes) {
    this.catalogues = catalogues;
    this.sections = sections;
    // Where rules are wrong, what they state is not known, and no name is held to be unknown.
    this.complete = mistakes.isEmpty();
    this.mistakes = mistakes;
  }

  /** What the file assigns; what is wrong with it goes to {@code mistakes}. */
  static Responsibilities read(
      SourceText source,
      Collection<Catalogue> catalogues,
      List<String> sections,
      Mistakes mistakes) {
    UnitsReader reader = new UnitsReader(catalogues, sections, mistakes);
    YamlReader.read(source, mistakes)
        .map(node -> Fields.entries(node, mistakes))
        .orElse(List.of())
        .forEach(reader::unit);
    return new Responsibilities(
        reader.units,
        reader.leads,
        reader.supporting,
        reader.sectionLeads,
        reader.sectionSupporting);
  }

  private void unit(Entry entry) {
    String unit = entry.key().strip();
    units.add(unit);
    Fields fields = Fields.of(entry.value(), KEYS, mistakes);
    if (!fields.mentions("lead") && !fields.mentions("supports")) {
      fields.missing("lead", "lead: […]");
    }
    Set<String> led = new LinkedHashSet<>();
    for (Node item : items(fields, "lead")) {
      names(item, led).forEach(name -> lead(item, unit, name));
    }
    for (Node item : items(fields, "supports")) {
      names(item, led).forEach(name -> support(unit, name));
    }
  }

  private List<Node> items(Fields fields, String key) {
    return fields.node(key).map(node -> Fields.items(node, mistakes)).orElse(List.of());
  }

  /** The ids that an item names, or its section; nothing where the unit has it already. */
  private Set<String> names(Node item, Set<String> had) {
    String name = Fields.text(item, mistakes).map(String::strip).orElse("");
    Set<String> names =
        sections.contains(name)
            ? Set.of(name)
            : catalogues.stream()
                .flatMap(catalogue -> catalogue.idOf(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    if (names.isEmpty() && complete && !name.isEmpty()) {
      Set<String> known = new TreeSet<>(sections);
      catalogues.forEach(catalogue -> known.addAll(catalogue.names()));
      mistakes.add(
          Mistake.at(item.place(), Phrase.of("units.unknown"))
              .found(name)
              .nearest(Nearest.to(name, known)));
    }
    for (String each : names) {
      if (!had.add(each)) {
        mistakes.add(Mistake.at(item.place(), Phrase.of("ruleset.twice")).found(name));
        return Set.of();
      }
    }
    return names;
  }

  private void lead(Node item, String unit, String name) {
    Map<String, String> all = sections.contains(name) ? sectionLeads : leads;
    String other = all.putIfAbsent(name, unit);
    if (other != null) {
      String written = Fields.text(item, mistakes).orElse(name);
      mistakes.add(
          Mistake.at(item.place(), Phrase.of("units.two-leads", other, unit)).found(written));
    }
  }

  private void support(String unit, String name) {
    (sections.contains(name) ? sectionSupporting : supporting)
        .computeIfAbsent(name, key -> new ArrayList<>())
        .add(unit);
  }
}
