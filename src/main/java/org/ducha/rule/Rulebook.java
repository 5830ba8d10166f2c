package org.ducha.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ducha.bundle.Edition;
import org.ducha.document.Node;
import org.ducha.fact.Baseline;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Indicator;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Target;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;

/**
 * A rule set that has been read and checked: what each year requires, and the texts that the engine
 * compiles.
 */
public final class Rulebook {
  private final RuleFiles files;
  private final Optional<Rulebook> base;
  private final RulesetHeader header;
  private final Settled settled;
  private final Supplier<Written> written;
  private final Map<Integer, Catalogue> catalogues;
  private final Responsibilities responsibilities;

  /**
   * @param base the rule set this one extends
   * @param written is asked only for what judging does without
   * @param responsibilities who answers for what
   */
  Rulebook(
      RuleFiles files,
      Optional<Rulebook> base,
      RulesetHeader header,
      Settled settled,
      Supplier<Written> written,
      Responsibilities responsibilities) {
    this.files = files;
    this.base = base;
    this.header = header;
    this.settled = settled;
    this.written = written;
    this.responsibilities = responsibilities;
    this.catalogues = settled.catalogues();
  }

  public RulesetHeader header() {
    return header;
  }

  /** Which units answer for what. */
  public Responsibilities responsibilities() {
    return responsibilities;
  }

  /** What stands in {@code templates/} of the rules; of those they extend, what they lack. */
  public Map<String, Enclosure> enclosures() {
    Map<String, Enclosure> all = new TreeMap<>(base.map(Rulebook::enclosures).orElse(Map.of()));
    all.putAll(files.enclosures());
    return all;
  }

  /** The files it was read from. */
  public RuleFiles files() {
    return files;
  }

  /** The folder or bundle as the user named it. */
  public String directory() {
    return files.directory();
  }

  /** What the bundle that holds it says of itself; nothing where it comes from a folder. */
  public Optional<Edition> edition() {
    return files.edition();
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

  /** The targets of all years. */
  Stream<Target> targets() {
    return catalogues.values().stream().flatMap(catalogue -> catalogue.targets().stream());
  }

  /** What that year requires. */
  public Optional<Catalogue> catalogue(int year) {
    return Optional.ofNullable(catalogues.get(year));
  }

  /** The figures of the year before that the rules of that year state. */
  public List<Baseline> baselines(int year) {
    return settled.baselines().getOrDefault(year, List.of());
  }

  /** The indicator, whatever year it is of. */
  public Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(settled.indicators().get(id));
  }

  /** The names of the gradings. */
  public Collection<String> gradings() {
    return settled.judging().keySet();
  }

  /** The rules that judge under a grading, as the engine compiles them. */
  public Optional<String> judging(String grading) {
    return settled.judging(grading);
  }

  /** The rules that relate targets to each other, as the engine compiles them. */
  public String relations() {
    return settled.relations();
  }

  /** The rules that decide approval requests, as the engine compiles them; empty without any. */
  public Optional<String> gate() {
    return settled.apart(Purpose.GATE);
  }

  /** The rules that say what is followed up, as the engine compiles them; empty without any. */
  public Optional<String> escalation() {
    return settled.apart(Purpose.ESCALATION);
  }

  /** Which figures the rules that judge under a grading compute from which others. */
  public Derivations derivations(String grading) {
    return settled.derivations().getOrDefault(grading, new Derivations(List.of()));
  }

  /** The text of a rule as its author wrote it. */
  public Optional<String> text(RuleRef rule) {
    return written.get().text(rule);
  }

  /** The English title of a rule. */
  public Optional<String> titleEn(RuleRef rule) {
    return settled.titles().stream()
        .filter(titled -> titled.rule().equals(rule))
        .findFirst()
        .flatMap(Settled.Titled::english);
  }

  /** The rules that judge under any grading, and those that relate targets to each other. */
  public List<RuleRef> allJudgingRules() {
    return written.get().allJudgingRules();
  }

  /** The rules that decide approval requests, and those that say what is followed up. */
  public List<RuleRef> decidingRules() {
    return written.get().decidingRules();
  }

  /** The rules that judge under a grading, by name. */
  public Map<String, RuleRef> judgingRules(String grading) {
    Map<String, RuleRef> rules = new HashMap<>();
    for (Settled.Titled titled : settled.titles()) {
      RuleRef rule = titled.rule();
      if (Location.of(rule.file()).orElseThrow().judgesUnder(grading)) {
        rules.put(rule.name(), rule);
      }
    }
    return rules;
  }

  List<LoadedFile> loaded() {
    return written.get().loaded();
  }

  /** What this set has otherwise than the one it extends; nothing where it extends none. */
  public Optional<RulesDiff> ownChanges() {
    return base.map(extended -> RulesDiff.between(extended, this));
  }

  /**
   * What all rules say that state no target, by name; those of a year or a grading after its name.
   */
  Map<String, Written.Saying> sayings() {
    return written.get().sayings();
  }

  /** The files of cases beside the rules; why one cannot be read goes to {@code mistakes}. */
  public List<SourceText> readCases(Mistakes mistakes) {
    return files.readCases(mistakes);
  }

  /** The rule set that this one extends. */
  public Optional<Rulebook> base() {
    return base;
  }

  /** Small changes of the rule set, which its cases should notice. */
  public List<Mutant> mutants() {
    return written.get().mutants();
  }

  /**
   * The promise of a year as it would be with other verbs; what is wrong with them goes to {@code
   * mistakes}.
   */
  public Optional<Promise> promiseWith(int year, String indicator, Node verbs, Mistakes mistakes) {
    return written.get().promiseWith(year, indicator, verbs, mistakes);
  }
}
