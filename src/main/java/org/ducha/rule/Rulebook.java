package org.ducha.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.fact.Baseline;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Indicator;
import org.ducha.fact.RuleRef;

/**
 * A rule set that has been read and checked: what each year requires, and the texts that the engine
 * compiles.
 */
public final class Rulebook {
  private final RuleFiles files;
  private final RulesetHeader header;
  private final Map<Integer, Catalogue> catalogues;
  private final Map<Integer, List<Baseline>> baselines;
  private final Map<String, Indicator> indicators;
  private final Map<String, String> judging;
  private final String relations;
  private final Map<RuleRef, String> texts;

  Rulebook(
      RuleFiles files,
      RulesetHeader header,
      Map<Integer, Catalogue> catalogues,
      Map<Integer, List<Baseline>> baselines,
      Map<String, Indicator> indicators,
      Map<String, String> judging,
      String relations,
      Map<RuleRef, String> texts) {
    this.files = files;
    this.header = header;
    this.catalogues = catalogues;
    this.baselines = baselines;
    this.indicators = indicators;
    this.judging = judging;
    this.relations = relations;
    this.texts = texts;
  }

  public RulesetHeader header() {
    return header;
  }

  /** The folder as the user named it. */
  public String directory() {
    return files.directory();
  }

  /** {@code sha256:} and hex, over the contents of the rule set. */
  public String digest() {
    return files.digest();
  }

  /** The years that have targets. */
  public Set<Integer> years() {
    return catalogues.keySet();
  }

  /** What each year requires. */
  public Map<Integer, Catalogue> catalogues() {
    return catalogues;
  }

  /** What that year requires. */
  public Optional<Catalogue> catalogue(int year) {
    return Optional.ofNullable(catalogues.get(year));
  }

  /** The figures of the year before that the rules of that year state. */
  public List<Baseline> baselines(int year) {
    return baselines.getOrDefault(year, List.of());
  }

  /** The indicator, whatever year it is of. */
  public Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(indicators.get(id));
  }

  /** The names of the gradings. */
  public Collection<String> gradings() {
    return judging.keySet();
  }

  /** The rules that judge under a grading, as the engine compiles them. */
  public Optional<String> judging(String grading) {
    return Optional.ofNullable(judging.get(grading));
  }

  /** The rules that relate targets to each other, as the engine compiles them. */
  public String relations() {
    return relations;
  }

  /** The text of a rule as its author wrote it. */
  public Optional<String> text(RuleRef rule) {
    return Optional.ofNullable(texts.get(rule));
  }

  /** A rule that judges under a grading, by its name. */
  public Optional<RuleRef> judgingRule(String name, String grading) {
    return texts.keySet().stream()
        .filter(rule -> rule.name().equals(name))
        .filter(rule -> Location.of(rule.file()).orElseThrow().judgesUnder(grading))
        .findFirst();
  }
}
