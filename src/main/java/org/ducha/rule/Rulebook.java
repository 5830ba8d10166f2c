package org.ducha.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  private final Statements statements;
  private final Map<Integer, Catalogue> catalogues;
  private final List<LoadedFile> loaded;
  private final RuleContext context;
  private final Map<String, List<CheckedRule>> judging;
  private final Map<Purpose, List<CheckedRule>> apart;
  private final Responsibilities responsibilities;
  private final Map<RuleRef, Rule> rules;

  /**
   * @param base the rule set this one extends
   * @param judging the rules that judge together, by grading
   * @param apart the rules that do not judge, by what they are for
   * @param responsibilities who answers for what
   */
  Rulebook(
      RuleFiles files,
      Optional<Rulebook> base,
      RulesetHeader header,
      Statements statements,
      List<LoadedFile> loaded,
      RuleContext context,
      Map<String, List<CheckedRule>> judging,
      Map<Purpose, List<CheckedRule>> apart,
      Responsibilities responsibilities) {
    this.files = files;
    this.base = base;
    this.header = header;
    this.statements = statements;
    this.catalogues = statements.catalogues();
    this.loaded = loaded;
    this.context = context;
    this.judging = judging;
    this.apart = apart;
    this.responsibilities = responsibilities;
    this.rules = new LinkedHashMap<>();
    loaded.forEach(file -> file.rules().forEach(rule -> rules.put(file.ref(rule), rule)));
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
    return catalogues.values().stream()
        .flatMap(catalogue -> catalogue.promises().stream())
        .filter(Target.class::isInstance)
        .map(Target.class::cast);
  }

  /** What that year requires. */
  public Optional<Catalogue> catalogue(int year) {
    return Optional.ofNullable(catalogues.get(year));
  }

  /** The figures of the year before that the rules of that year state. */
  public List<Baseline> baselines(int year) {
    return statements.baselines().getOrDefault(year, List.of());
  }

  /** The indicator, whatever year it is of. */
  public Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(statements.indicators().get(id));
  }

  /** The names of the gradings. */
  public Collection<String> gradings() {
    return judging.keySet();
  }

  /** The rules that judge under a grading, as the engine compiles them. */
  public Optional<String> judging(String grading) {
    return Optional.ofNullable(judging.get(grading)).map(RulePrinter::print);
  }

  /** The rules that relate targets to each other, as the engine compiles them. */
  public String relations() {
    return RulePrinter.print(rulesFor(Purpose.RELATIONS));
  }

  /** The rules that decide approval requests, as the engine compiles them; empty without any. */
  public Optional<String> gate() {
    return printed(Purpose.GATE);
  }

  /** The rules that say what is followed up, as the engine compiles them; empty without any. */
  public Optional<String> escalation() {
    return printed(Purpose.ESCALATION);
  }

  private Optional<String> printed(Purpose purpose) {
    return Optional.of(rulesFor(purpose)).filter(rules -> !rules.isEmpty()).map(RulePrinter::print);
  }

  private List<CheckedRule> rulesFor(Purpose purpose) {
    return apart.getOrDefault(purpose, List.of());
  }

  /** Which figures the rules that judge under a grading compute from which others. */
  public Derivations derivations(String grading) {
    return new Derivations(
        judging.getOrDefault(grading, List.of()).stream()
            .filter(CheckedRule::isDerivation)
            .toList());
  }

  /** The text of a rule as its author wrote it. */
  public Optional<String> text(RuleRef rule) {
    return Optional.ofNullable(rules.get(rule)).map(Rule::text);
  }

  /** The English title of a rule. */
  public Optional<String> titleEn(RuleRef rule) {
    return Optional.ofNullable(rules.get(rule)).flatMap(Rule::english);
  }

  /** The rules that judge under any grading, and those that relate targets to each other. */
  public List<RuleRef> allJudgingRules() {
    return refs(
        Stream.concat(
            judging.values().stream().flatMap(List::stream), rulesFor(Purpose.RELATIONS).stream()));
  }

  /** The rules that decide approval requests, and those that say what is followed up. */
  public List<RuleRef> decidingRules() {
    return refs(
        Stream.of(Purpose.GATE, Purpose.ESCALATION).flatMap(purpose -> rulesFor(purpose).stream()));
  }

  private List<RuleRef> refs(Stream<CheckedRule> checked) {
    Set<Rule> these = checked.map(CheckedRule::rule).collect(Collectors.toSet());
    return loaded.stream()
        .flatMap(file -> file.rules().stream().filter(these::contains).map(file::ref))
        .toList();
  }

  /** The rules that judge under a grading, by name. */
  public Map<String, RuleRef> judgingRules(String grading) {
    Map<String, RuleRef> rules = new HashMap<>();
    for (RuleRef rule : this.rules.keySet()) {
      if (Location.of(rule.file()).orElseThrow().judgesUnder(grading)) {
        rules.put(rule.name(), rule);
      }
    }
    return rules;
  }

  List<LoadedFile> loaded() {
    return loaded;
  }

  /** What this set has otherwise than the one it extends; nothing where it extends none. */
  public Optional<RulesDiff> ownChanges() {
    return base.map(extended -> RulesDiff.between(extended, this));
  }

  /**
   * What a rule says that states no target.
   *
   * @param text without what does not matter, so that two that mean the same are the same
   * @param judges whether what a check finds depends on it
   */
  record Saying(String text, RuleRef rule, boolean judges) {}

  /**
   * What all rules say that state no target, by name; those of a year or a grading after its name.
   */
  Map<String, Saying> sayings() {
    Map<Rule, String> printed = new HashMap<>();
    Stream.concat(judging.values().stream(), apart.values().stream())
        .flatMap(List::stream)
        .forEach(checked -> printed.put(checked.rule(), checked.printed()));
    Map<String, Saying> sayings = new TreeMap<>();
    for (LoadedFile file : loaded) {
      for (Rule rule : file.rules()) {
        String text = printed.getOrDefault(rule, rule.insertions().get(0).written());
        if (file.location().year() == null || promiseOf(file, rule).isEmpty()) {
          sayings.put(
              file.location().space() + rule.name(),
              new Saying(text, file.ref(rule), judges(rule)));
        }
      }
    }
    return sayings;
  }

  private boolean judges(Rule rule) {
    return decisionsWith(rule).isEmpty();
  }

  /** What that rule is for, where it decides or follows up. */
  private Optional<Purpose> decisionsWith(Rule rule) {
    return Stream.of(Purpose.GATE, Purpose.ESCALATION)
        .filter(
            purpose -> rulesFor(purpose).stream().anyMatch(checked -> checked.rule().equals(rule)))
        .findFirst();
  }

  private Optional<Promise> promiseOf(LoadedFile file, Rule rule) {
    return Optional.ofNullable(file.location().year())
        .flatMap(year -> promiseOf(year, file.ref(rule)));
  }

  /** The cases beside the rules, by file. */
  public Map<String, SourceText> cases() {
    return files.cases();
  }

  /** The rule set that this one extends. */
  public Optional<Rulebook> base() {
    return base;
  }

  /** Small changes of the rule set, which its cases should notice. */
  public List<Mutant> mutants() {
    List<Mutant> mutants = new ArrayList<>();
    for (LoadedFile file : loaded) {
      for (Rule rule : file.rules()) {
        RuleRef ref = file.ref(rule);
        Integer year = file.location().year();
        Optional<Purpose> decides = decisionsWith(rule);
        if (decides.isPresent()) {
          mutants.addAll(
              new DecisionMutants(rule, ref, context, decides.get(), rulesFor(decides.get()))
                  .all());
        } else if (year == null) {
          mutants.addAll(
              new JudgementMutants(rule, ref, context, judging, rulesFor(Purpose.RELATIONS)).all());
        } else {
          promiseOf(file, rule)
              .ifPresent(
                  promise ->
                      mutants.addAll(
                          new PromiseMutants(rule, ref, year, promise, header.units()).all()));
        }
      }
    }
    return mutants;
  }

  /**
   * The promise of a year as it would be with other verbs; what is wrong with them goes to {@code
   * mistakes}.
   */
  public Optional<Promise> promiseWith(int year, String indicator, Node verbs, Mistakes mistakes) {
    for (LoadedFile file : loaded) {
      for (Rule rule : file.rules()) {
        Optional<Promise> promise =
            promiseOf(year, file.ref(rule)).filter(of -> of.indicator().equals(indicator));
        if (promise.isPresent()) {
          Rule other = Adjusting.suppose(rule, verbs, mistakes);
          return mistakes.isEmpty() && new RuleChecker(context, other, mistakes).check().isPresent()
              ? new PromiseReader(
                      other,
                      other.insertions().get(0),
                      promise.get().heading(),
                      header.units(),
                      mistakes)
                  .promise(year)
              : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Promise> promiseOf(int year, RuleRef rule) {
    return catalogue(year).stream()
        .flatMap(of -> of.promises().stream())
        .filter(promise -> promise.heading().rule().equals(rule))
        .findFirst();
  }
}
