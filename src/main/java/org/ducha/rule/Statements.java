package org.ducha.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  Statements(RulesetHeader header, Mistakes mistakes) {
    this.header = header;
    this.mistakes = mistakes;
  }

  /** Reads a rule that states a target, a milestone or an indicator. */
  void add(LoadedFile file, Rule rule, Expression statement) {
    Drafts.idIn(statement).ifPresent(mentioned::add);
    if (!isWellFormed(rule, statement)) {
      return;
    }
    Notes notes = new Notes(rule, mistakes);
    boolean promise = statement.subject().equals("Target");
    Optional<String> english = notes.english();
    Optional<String> section = promise ? notes.section(header.sections()) : Optional.of("");
    Integer year = file.location().year();
    if (promise ? !isOfYear(rule, year) : !isUnconditional(rule)) {
      return;
    }
    if (english.isEmpty() || section.isEmpty()) {
      return;
    }
    String id = StatementReader.idOf(statement);
    Heading heading = new Heading(id, rule.name(), english.get(), section.get(), file.ref(rule));
    if (promise) {
      int of = java.util.Objects.requireNonNull(year);
      new PromiseReader(rule, statement, heading, header.units(), mistakes)
          .promise(of)
          .filter(read -> isNew(rule, heading, String.valueOf(of)))
          .ifPresent(read -> add(of, read));
    } else {
      new FigureStatementReader(rule, statement, heading, header.units(), mistakes)
          .indicator()
          .filter(read -> isNew(rule, heading, ""))
          .ifPresent(this::add);
    }
  }

  /** Reads a rule that states a figure of the year before; after all indicators are known. */
  void addBaseline(LoadedFile file, Rule rule, Expression statement) {
    Integer year = file.location().year();
    if (!isWellFormed(rule, statement)
        || new Notes(rule, mistakes).english().isEmpty()
        || !isOfYear(rule, year)) {
      return;
    }
    Indicator about = indicators.get(StatementReader.idOf(statement));
    if (about != null && year != null) {
      new FigureStatementReader(rule, statement, about.heading(), header.units(), mistakes)
          .baseline(about)
          .ifPresent(
              baseline -> baselines.computeIfAbsent(year, of -> new ArrayList<>()).add(baseline));
    }
  }

  private boolean isWellFormed(Rule rule, Expression statement) {
    return new ConsequenceTranslator(
            context(List.of(), true), new Scope(rule.whole()), mistakes.inRule(rule.name()))
        .translate(statement)
        .isPresent();
  }

  /** What other rules are checked against. */
  RuleContext context(List<String> gradings, boolean complete) {
    return new RuleContext(
        header.units(), indicators, mentioned, complete, gradings, promises.keySet());
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
  private boolean isNew(Rule rule, Heading heading, String year) {
    Place before = stated.putIfAbsent(heading.indicator() + "@" + year, rule.place());
    if (before != null) {
      mistakes
          .inRule(rule.name())
          .add(
              Mistake.at(rule.place(), Phrase.of("statement.second", heading.indicator(), before))
                  .found(heading.indicator()));
      return false;
    }
    Heading known = headings.putIfAbsent(heading.indicator(), heading);
    if (known != null && !known.title().equals(heading.title())) {
      mistakes
          .inRule(rule.name())
          .add(
              Mistake.at(rule.place(), Phrase.of("statement.two-titles", heading.indicator()))
                  .found(heading.title())
                  .expected(Phrase.verbatim(known.title())));
      return false;
    }
    String id = idsByTitle.putIfAbsent(heading.title(), heading.indicator());
    if (id != null && !id.equals(heading.indicator())) {
      mistakes
          .inRule(rule.name())
          .add(
              Mistake.at(rule.place(), Phrase.of("statement.shared-title", id))
                  .found(heading.title()));
      return false;
    }
    return true;
  }

  private boolean isUnconditional(Rule rule) {
    if (!rule.conditions().isEmpty()) {
      mistakes
          .inRule(rule.name())
          .add(Mistake.at(rule.conditions().get(0).place(), Phrase.of("statement.unconditional")));
      return false;
    }
    return true;
  }

  /** The one condition of a target: the year its file is for. */
  private boolean isOfYear(Rule rule, @org.jspecify.annotations.Nullable Integer year) {
    if (year == null) {
      mistakes
          .inRule(rule.name())
          .add(
              Mistake.at(rule.place(), Phrase.of("statement.no-year"))
                  .expected(Phrase.verbatim("2024/….drl")));
      return false;
    }
    String expected = "Period( year == " + year + " )";
    if (rule.conditions().size() == 1
        && rule.conditions().get(0) instanceof Condition.Pattern pattern
        && pattern.type().equals("Period")
        && pattern.constraints().size() == 1
        && pattern.constraints().get(0) instanceof Constraint.Comparison comparison
        && comparison.left().written().equals("year")
        && comparison.operator().equals("==")) {
      String written = comparison.right().written();
      if (written.equals(year.toString())) {
        return true;
      }
      mistakes
          .inRule(rule.name())
          .add(
              Mistake.at(comparison.right().place(), Phrase.of("statement.other-year"))
                  .found(written)
                  .expected(Phrase.verbatim(year.toString()))
                  .nearest(year.toString()));
      return false;
    }
    Place place = rule.conditions().isEmpty() ? rule.place() : rule.conditions().get(0).place();
    mistakes
        .inRule(rule.name())
        .add(
            Mistake.at(place, Phrase.of("statement.year-alone"))
                .expected(Phrase.verbatim(expected)));
    return false;
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
