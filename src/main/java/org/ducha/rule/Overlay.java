package org.ducha.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ducha.document.Fields;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Scalar;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * An office's own rules over those it extends: a target of its own takes the place of the one of
 * the same indicator and year, a grading the place of the one of that name, another rule the place
 * of the one of its name; single targets are adjusted or dropped.
 */
final class Overlay {
  private final Mistakes mistakes;

  private final Map<String, Place> dropped = new HashMap<>();

  Overlay(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The rules of both. */
  List<LoadedFile> merge(List<LoadedFile> base, List<LoadedFile> own, RulesetHeader header) {
    Set<String> ownNames = new HashSet<>();
    Set<String> ownGradings = new HashSet<>();
    for (LoadedFile file : own) {
      if (file.location().grading() != null) {
        ownGradings.add(file.location().grading());
      }
      file.rules().forEach(rule -> ownNames.addAll(namesOf(file, rule)));
    }
    Map<String, Place> drops = drops(header);
    List<Adjustment> adjustments = adjustments(header, base);
    checkKnown(drops, adjustments, base);
    List<LoadedFile> merged = new ArrayList<>();
    for (LoadedFile file : base) {
      if (file.location().grading() != null && ownGradings.contains(file.location().grading())) {
        continue;
      }
      List<Rule> kept = new ArrayList<>();
      for (Rule rule : file.rules()) {
        List<String> names = namesOf(file, rule);
        boolean replaced = names.stream().anyMatch(ownNames::contains);
        Optional<Place> drop =
            simpleNames(rule).map(drops::get).filter(Objects::nonNull).findFirst();
        drop.ifPresent(place -> simpleNames(rule).forEach(name -> dropped.put(name, place)));
        if (!replaced && drop.isEmpty()) {
          kept.add(adjusted(file, rule, adjustments));
        }
      }
      merged.add(file.with(kept));
    }
    merged.addAll(own);
    return merged;
  }

  /** The names and ids of the rules that were left out, and where that is said. */
  Map<String, Place> dropped() {
    return dropped;
  }

  /** What makes a rule take the place of another: its indicator and year, or its name. */
  private static List<String> namesOf(LoadedFile file, Rule rule) {
    Integer year = file.location().year();
    List<String> names = new ArrayList<>();
    if (file.location().grading() == null) {
      names.add((year == null ? "" : year) + "/rule/" + rule.name());
    }
    statementOf(rule)
        .flatMap(Drafts::idIn)
        .ifPresent(
            id ->
                names.add(
                    (year == null ? "" : year)
                        + "/"
                        + rule.insertions().get(0).subject()
                        + "/"
                        + id));
    return names;
  }

  private static Optional<Expression> statementOf(Rule rule) {
    return rule.insertions().size() == 1 && Drafts.isStatement(rule.insertions().get(0))
        ? Optional.of(rule.insertions().get(0))
        : Optional.empty();
  }

  /** The names by which an office speaks of a rule: its own, and its indicator. */
  private static Stream<String> simpleNames(Rule rule) {
    return Stream.concat(Stream.of(rule.name()), statementOf(rule).flatMap(Drafts::idIn).stream());
  }

  private Map<String, Place> drops(RulesetHeader header) {
    Map<String, Place> drops = new HashMap<>();
    header
        .drop()
        .map(node -> Fields.items(node, mistakes))
        .orElse(List.of())
        .forEach(
            item -> Fields.text(item, mistakes).ifPresent(name -> drops.put(name, item.place())));
    return drops;
  }

  /**
   * A change of a target.
   *
   * @param year null where it is for every year that has the target
   */
  private record Adjustment(@Nullable Integer year, Entry entry) {
    boolean isOf(Integer targetYear, Rule rule) {
      return (year == null || year.equals(targetYear))
          && simpleNames(rule).anyMatch(entry.key()::equals);
    }
  }

  private List<Adjustment> adjustments(RulesetHeader header, List<LoadedFile> base) {
    List<Adjustment> adjustments = new ArrayList<>();
    Set<String> years = new TreeSet<>();
    base.stream()
        .filter(file -> file.location().year() != null)
        .forEach(file -> years.add(String.valueOf(file.location().year())));
    for (Entry entry :
        header.adjust().map(node -> Fields.entries(node, mistakes)).orElse(List.of())) {
      if (!entry.key().matches("\\d{4}")) {
        adjustments.add(new Adjustment(null, entry));
      } else if (years.contains(entry.key())) {
        Integer year = Integer.valueOf(entry.key());
        Fields.entries(entry.value(), mistakes)
            .forEach(inYear -> adjustments.add(new Adjustment(year, inYear)));
      } else {
        mistakes.add(
            Mistake.at(entry.place(), Phrase.of("rule.year-without-targets"))
                .found(entry.key())
                .expected(Phrase.oneOf(List.copyOf(years)))
                .nearest(Nearest.to(entry.key(), years)));
      }
    }
    return adjustments;
  }

  private Rule adjusted(LoadedFile file, Rule rule, List<Adjustment> adjustments) {
    Integer year = file.location().year();
    if (year == null || !isTarget(rule)) {
      return rule;
    }
    List<Entry> of =
        adjustments.stream()
            .filter(adjustment -> adjustment.isOf(year, rule))
            .map(Adjustment::entry)
            .toList();
    of.stream()
        .skip(1)
        .forEach(again -> wrong(again, Phrase.of("ruleset.adjusted-twice", of.get(0).key())));
    return of.isEmpty() ? rule : Adjusting.adjust(rule, of.get(0).value(), mistakes);
  }

  private static boolean isTarget(Rule rule) {
    return statementOf(rule).filter(of -> of.subject().equals("Target")).isPresent();
  }

  private void wrong(Entry entry, Phrase message) {
    mistakes.add(Mistake.at(entry.place(), message).found(entry.key()));
  }

  private void checkKnown(
      Map<String, Place> drops, List<Adjustment> adjustments, List<LoadedFile> base) {
    drops.forEach((name, place) -> check(name, place, names(base, file -> true, rule -> true)));
    for (Adjustment adjustment : adjustments) {
      Entry entry = adjustment.entry();
      Set<String> known =
          names(
              base,
              file ->
                  file.location().year() != null
                      && (adjustment.year() == null
                          || adjustment.year().equals(file.location().year())),
              Overlay::isTarget);
      check(entry.key(), entry.place(), known);
      if (drops.containsKey(entry.key())) {
        wrong(entry, Phrase.of("ruleset.adjusted-and-dropped"));
      }
      if (entry.value() instanceof Scalar scalar && scalar.text() == null) {
        wrong(entry, Phrase.of("ruleset.adjusts-nothing"));
      }
    }
  }

  private static Set<String> names(
      List<LoadedFile> base, Predicate<LoadedFile> files, Predicate<Rule> rules) {
    return base.stream()
        .filter(files)
        .flatMap(file -> file.rules().stream())
        .filter(rules)
        .flatMap(Overlay::simpleNames)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void check(String name, Place place, Set<String> known) {
    if (!known.contains(name)) {
      mistakes.add(
          Mistake.at(place, Phrase.of("ruleset.nothing-to-change"))
              .found(name)
              .expected(Phrase.of("ruleset.names"))
              .nearest(Nearest.to(name, known)));
    }
  }
}
