package org.ducha.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ducha.document.Node;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.source.Mistakes;

/** The rules of a set as their authors wrote them: what judging does without. */
final class Written {
  private final RulesetHeader header;
  private final Statements statements;
  private final Map<Integer, Catalogue> catalogues;
  private final List<LoadedFile> loaded;
  private final RuleContext context;
  private final Map<String, List<CheckedRule>> judging;
  private final Map<Purpose, List<CheckedRule>> apart;
  private final Map<RuleRef, Rule> rules = new LinkedHashMap<>();

  /**
   * @param judging the rules that judge together, by grading
   * @param apart the rules that do not judge, by what they are for
   */
  Written(
      RulesetHeader header,
      Statements statements,
      List<LoadedFile> loaded,
      Map<String, List<CheckedRule>> judging,
      Map<Purpose, List<CheckedRule>> apart) {
    this.header = header;
    this.statements = statements;
    this.catalogues = statements.catalogues();
    this.loaded = loaded;
    this.context = statements.context(List.copyOf(judging.keySet()), true);
    this.judging = judging;
    this.apart = apart;
    loaded.forEach(file -> file.rules().forEach(rule -> rules.put(file.ref(rule), rule)));
  }

  /** What they come to. */
  Settled settled() {
    Map<Integer, List<Promise>> promises = new TreeMap<>();
    catalogues.forEach((year, of) -> promises.put(year, List.copyOf(of.promises())));
    Map<String, Derivations> derivations = new TreeMap<>();
    judging.forEach(
        (grading, of) ->
            derivations.put(
                grading, Derivations.of(of.stream().filter(CheckedRule::isDerivation).toList())));
    List<Settled.Titled> titles = new ArrayList<>();
    rules.forEach((ref, rule) -> titles.add(new Settled.Titled(ref, rule.english())));
    return new Settled(
        promises,
        statements.declared(),
        statements.indicators(),
        statements.baselines(),
        RulePrinter.head(),
        printed(judging),
        printed(apart),
        derivations,
        titles);
  }

  private static <K> Map<K, List<String>> printed(Map<K, List<CheckedRule>> rules) {
    Map<K, List<String>> printed = new TreeMap<>();
    rules.forEach(
        (key, checked) -> printed.put(key, checked.stream().map(CheckedRule::printed).toList()));
    return printed;
  }

  List<LoadedFile> loaded() {
    return loaded;
  }

  Optional<String> text(RuleRef rule) {
    return Optional.ofNullable(rules.get(rule)).map(Rule::text);
  }

  private List<CheckedRule> rulesFor(Purpose purpose) {
    return apart.getOrDefault(purpose, List.of());
  }

  /** The rules that judge under any grading, and those that relate targets to each other. */
  List<RuleRef> allJudgingRules() {
    return refs(
        Stream.concat(
            judging.values().stream().flatMap(List::stream), rulesFor(Purpose.RELATIONS).stream()));
  }

  /** The rules that decide approval requests, and those that say what is followed up. */
  List<RuleRef> decidingRules() {
    return refs(
        Stream.of(Purpose.GATE, Purpose.ESCALATION).flatMap(purpose -> rulesFor(purpose).stream()));
  }

  private List<RuleRef> refs(Stream<CheckedRule> checked) {
    Set<Rule> these = checked.map(CheckedRule::rule).collect(Collectors.toSet());
    return loaded.stream()
        .flatMap(file -> file.rules().stream().filter(these::contains).map(file::ref))
        .toList();
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

  /** Small changes of the rule set, which its cases should notice. */
  List<Mutant> mutants() {
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
  Optional<Promise> promiseWith(int year, String indicator, Node verbs, Mistakes mistakes) {
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
    return Optional.ofNullable(catalogues.get(year)).stream()
        .flatMap(of -> of.promises().stream())
        .filter(promise -> promise.heading().rule().equals(rule))
        .findFirst();
  }
}
