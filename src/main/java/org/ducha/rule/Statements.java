package org.ducha.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ducha.fact.Baseline;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Heading;
import org.ducha.fact.Indicator;
import org.ducha.fact.Promise;
import org.ducha.fact.Target;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * Collects what rules state of whole years: targets and milestones, indicators, figures of the year
 * before. These rules need no snapshot and no engine; what they say is settled when they are
 * loaded.
 */
final class Statements {
  private final RulesetHeader header;
  private final Mistakes mistakes;
  private final Map<Integer, List<Promise>> promises = new TreeMap<>();
  private final List<Indicator> declared = new ArrayList<>();
  private final Map<Integer, List<Baseline>> baselines = new HashMap<>();
  private final Map<String, Indicator> indicators = new TreeMap<>();
  private final Map<String, Heading> headings = new LinkedHashMap<>();
  private final Map<String, String> idsByTitle = new HashMap<>();
  private final Map<String, Place> stated = new HashMap<>();
  private final Set<String> mentioned = new HashSet<>();
  private final Set<Integer> years = new TreeSet<>();
  private final Set<String> namedTwice;
  private final Set<String> statedTwice = new HashSet<>();
  private final Map<String, Place> dropped;

  /**
   * @param namedTwice the names that several rules have, which has been reported
   * @param dropped what was left out of the rule set that is extended
   */
  Statements(
      RulesetHeader header, Set<String> namedTwice, Map<String, Place> dropped, Mistakes mistakes) {
    this.header = header;
    this.dropped = dropped;
    this.namedTwice = namedTwice;
    this.mistakes = mistakes;
  }

  /** Takes note of what may be ids in rules that could not be read. */
  void mention(@Nullable Integer year, Set<String> words) {
    mentioned.addAll(words);
    if (year != null && !words.isEmpty()) {
      years.add(year);
    }
  }

  /** Reads a rule that states a target, a milestone or an indicator. */
  void add(LoadedFile file, Rule rule, Expression statement) {
    Drafts.idIn(statement).ifPresent(mentioned::add);
    Notes notes = new Notes(rule, mistakes);
    boolean promise = statement.subject().equals("Target");
    Optional<String> english = notes.english();
    Optional<String> section = promise ? notes.section(header.sections()) : Optional.of("");
    Integer year = file.location().year();
    if (promise) {
      checkYear(rule, year);
    } else {
      checkUnconditional(rule);
    }
    if (!isWellFormed(rule, statement) || (promise && year == null)) {
      return;
    }
    String id = StatementReader.idOf(statement);
    Heading heading =
        new Heading(id, rule.name(), english.orElse(""), section.orElse(""), file.ref(rule));
    if (promise) {
      int of = Objects.requireNonNull(year);
      years.add(of);
      new PromiseReader(rule, statement, heading, header.units(), mistakes)
          .promise(of)
          .filter(read -> isNew(rule, statement, heading, String.valueOf(of)))
          .ifPresent(read -> add(of, read));
    } else {
      new FigureStatementReader(rule, statement, heading, header.units(), mistakes)
          .indicator()
          .filter(read -> isNew(rule, statement, heading, ""))
          .ifPresent(this::add);
    }
  }

  /** Reads a rule that states a figure of the year before; after all indicators are known. */
  void addBaseline(LoadedFile file, Rule rule, Expression statement) {
    Integer year = file.location().year();
    new Notes(rule, mistakes).english();
    checkYear(rule, year);
    if (!isWellFormed(rule, statement)) {
      return;
    }
    Indicator about = indicators.get(StatementReader.idOf(statement));
    if (about != null && year != null) {
      new FigureStatementReader(rule, statement, about.heading(), header.units(), mistakes)
          .baseline(about)
          .filter(read -> isFirst(rule, statement, about.id(), year + "/before"))
          .ifPresent(
              baseline -> baselines.computeIfAbsent(year, of -> new ArrayList<>()).add(baseline));
    }
  }

  private boolean isWellFormed(Rule rule, Expression statement) {
    return new ConsequenceTranslator(
            context(List.of(), true),
            new Scope(rule.has(Rule.Part.CONDITIONS)),
            mistakes.inRule(rule.name()))
        .translate(statement)
        .isPresent();
  }

  /** What other rules are checked against. */
  RuleContext context(List<String> gradings, boolean complete) {
    return new RuleContext(
        header.units(), indicators, mentioned, complete, gradings, years, dropped);
  }

  private void add(int year, Promise promise) {
    promises.computeIfAbsent(year, of -> new ArrayList<>()).add(promise);
    if (promise instanceof Target target) {
      indicators.put(target.indicator(), target.about());
    }
  }

  private void add(Indicator indicator) {
    declared.add(indicator);
    indicators.putIfAbsent(indicator.id(), indicator);
  }

  /** Keeps an indicator whose target was left out: other rules may need its figures. */
  void keep(Indicator indicator) {
    if (!indicators.containsKey(indicator.id()) && !mentioned.contains(indicator.id())) {
      add(indicator);
    }
  }

  /** No two rules for one indicator and year, no indicator with two titles. */
  private boolean isNew(Rule rule, Expression statement, Heading heading, String year) {
    return isFirst(rule, statement, heading.indicator(), year) && isTitled(rule, heading);
  }

  private boolean isFirst(Rule rule, Expression statement, String indicator, String year) {
    Place before = stated.putIfAbsent(indicator + "@" + year, rule.place());
    if (before == null) {
      return true;
    }
    statedTwice.add(indicator);
    Place place = statement.calls().get(0).arguments().get(0).place();
    wrong(rule, Mistake.at(place, Phrase.of("statement.second", indicator, before)), indicator);
    return false;
  }

  private boolean isTitled(Rule rule, Heading heading) {
    Heading known = headings.putIfAbsent(heading.indicator(), heading);
    if (known != null && !known.title().equals(heading.title())) {
      if (!statedTwice.contains(heading.indicator())) {
        Mistake mistake =
            Mistake.at(rule.place(), Phrase.of("statement.two-titles", heading.indicator()))
                .expected(Phrase.verbatim(known.title()))
                .nearest(known.title());
        wrong(rule, mistake, heading.title());
      }
      return false;
    }
    String id = idsByTitle.putIfAbsent(heading.title(), heading.indicator());
    if (id != null && !id.equals(heading.indicator())) {
      wrong(
          rule, Mistake.at(rule.place(), Phrase.of("statement.shared-title", id)), heading.title());
      return false;
    }
    return true;
  }

  /** Of rules with one name nothing more is said: they are probably one rule, twice. */
  private void wrong(Rule rule, Mistake mistake, String found) {
    if (!namedTwice.contains(rule.name())) {
      mistakes.inRule(rule.name()).add(mistake.found(found));
    }
  }

  private void checkUnconditional(Rule rule) {
    if (!rule.conditions().isEmpty()) {
      Condition condition = rule.conditions().get(0);
      mistakes
          .inRule(rule.name())
          .add(
              Mistake.at(condition.place(), Phrase.of("statement.unconditional"))
                  .found(rule.textAt(condition.place())));
    }
  }

  /** The one condition of a target: the year its file is for. */
  private void checkYear(Rule rule, @Nullable Integer year) {
    if (year == null) {
      mistakes
          .inRule(rule.name())
          .add(
              Mistake.at(rule.place(), Phrase.of("statement.no-year"))
                  .found(rule.name())
                  .expected(Phrase.verbatim("2024/….drl")));
    } else if (rule.has(Rule.Part.CONDITIONS)) {
      new YearCondition(rule, year, context(List.of(), false), mistakes.inRule(rule.name()))
          .check();
    }
  }

  List<Indicator> declared() {
    return declared;
  }

  Map<String, Indicator> indicators() {
    return indicators;
  }

  Map<Integer, List<Baseline>> baselines() {
    return baselines;
  }

  /** What each year requires, in the order of the report. */
  Map<Integer, Catalogue> catalogues() {
    Comparator<Promise> order =
        Comparator.<Promise>comparingInt(
                promise -> header.sections().indexOf(promise.heading().section()))
            .thenComparing(promise -> promise.heading().rule().file())
            .thenComparingInt(promise -> promise.heading().rule().line());
    Map<Integer, Catalogue> catalogues = new TreeMap<>();
    promises.forEach(
        (year, of) ->
            catalogues.put(
                year, new Catalogue(year, of.stream().sorted(order).toList(), declared)));
    return catalogues;
  }
}
