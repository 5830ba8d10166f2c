package org.ducha.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;

/**
 * An office's own rules over those it extends: a target of its own takes the place of the one of
 * the same indicator and year, a grading the place of the one of that name, another rule the place
 * of the one of its name; single targets are adjusted or dropped.
 */
final class Overlay {
  private final Mistakes mistakes;

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
    Map<String, Node> adjustments = adjustments(header, base);
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
        boolean dropped = simpleNames(rule).anyMatch(drops::containsKey);
        if (!replaced && !dropped) {
          kept.add(adjusted(file, rule, adjustments));
        }
      }
      merged.add(file.with(kept));
    }
    merged.addAll(own);
    return merged;
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

  private Map<String, Node> adjustments(RulesetHeader header, List<LoadedFile> base) {
    Map<String, Node> adjustments = new HashMap<>();
    for (Entry entry :
        header.adjust().map(node -> Fields.entries(node, mistakes)).orElse(List.of())) {
      if (entry.key().matches("\\d{4}")) {
        for (Entry inYear : Fields.entries(entry.value(), mistakes)) {
          adjustments.put(entry.key() + "/" + inYear.key(), inYear.value());
        }
      } else {
        base.stream()
            .map(file -> file.location().year())
            .distinct()
            .forEach(year -> adjustments.putIfAbsent(year + "/" + entry.key(), entry.value()));
      }
    }
    return adjustments;
  }

  private Rule adjusted(LoadedFile file, Rule rule, Map<String, Node> adjustments) {
    Integer year = file.location().year();
    if (year == null || statementOf(rule).isEmpty()) {
      return rule;
    }
    return simpleNames(rule)
        .map(name -> adjustments.get(year + "/" + name))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .map(verbs -> Adjusting.adjust(rule, verbs, mistakes))
        .orElse(rule);
  }

  private void checkKnown(
      Map<String, Place> drops, Map<String, Node> adjustments, List<LoadedFile> base) {
    Set<String> all = new TreeSet<>();
    Set<String> stated = new TreeSet<>();
    for (LoadedFile file : base) {
      for (Rule rule : file.rules()) {
        simpleNames(rule).forEach(all::add);
        if (file.location().year() != null) {
          simpleNames(rule).forEach(stated::add);
        }
      }
    }
    drops.forEach((name, place) -> check(name, place, all));
    adjustments.forEach(
        (key, node) -> check(key.substring(key.indexOf('/') + 1), node.place(), stated));
  }

  private void check(String name, Place place, Set<String> known) {
    if (!known.contains(name)) {
      mistakes.add(
          Mistake.at(place, Phrase.of("ruleset.nothing-to-change"))
              .found(name)
              .nearest(Nearest.to(name, known)));
    }
  }
}
