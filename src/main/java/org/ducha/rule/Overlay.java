package org.ducha.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.rule.Edits.Edit;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;

/**
 * An office's own rules over those it extends: a target of its own takes the place of the one of
 * the same indicator and year, a grading the place of the one of that name, another rule the place
 * of the one of its name; single targets are adjusted or dropped.
 */
final class Overlay {
  private final RulesetHeader header;
  private final Mistakes mistakes;
  private final Map<String, Place> dropped = new HashMap<>();

  Overlay(RulesetHeader header, Mistakes mistakes) {
    this.header = header;
    this.mistakes = mistakes;
  }

  /** The rules of both. */
  List<LoadedFile> merge(List<LoadedFile> base, List<LoadedFile> own) {
    Set<String> ownNames = new HashSet<>();
    Set<String> ownGradings = new HashSet<>();
    for (LoadedFile file : own) {
      if (file.location().grading() != null) {
        ownGradings.add(file.location().grading());
      }
      file.rules().forEach(rule -> ownNames.addAll(namesOf(file, rule)));
    }
    Edits edits = new Edits(header, mistakes);
    List<LoadedFile> merged = new ArrayList<>();
    for (LoadedFile file : base) {
      String grading = file.location().grading();
      if (grading == null || !ownGradings.contains(grading)) {
        merged.add(file.with(kept(file, ownNames, edits)));
      }
    }
    edits.refuseIdle(base);
    merged.addAll(own);
    return merged;
  }

  private List<Rule> kept(LoadedFile file, Set<String> ownNames, Edits edits) {
    List<Rule> kept = new ArrayList<>();
    for (Rule rule : file.rules()) {
      boolean replaced = namesOf(file, rule).stream().anyMatch(ownNames::contains);
      Optional<Edit> edit = edits.of(file, rule, replaced);
      Optional<Edit> drop = edit.filter(of -> of.verbs().isEmpty());
      drop.ifPresent(of -> Edits.namesOf(rule).forEach(name -> dropped.put(name, of.place())));
      if (!replaced && drop.isEmpty()) {
        kept.add(
            edit.flatMap(Edit::verbs)
                .map(verbs -> Adjusting.adjust(rule, verbs, header.units(), mistakes))
                .orElse(rule));
      }
    }
    return kept;
  }

  /** The names and ids of the rules that were left out, and where that is said. */
  Map<String, Place> dropped() {
    return dropped;
  }

  /** What makes a rule take the place of another: its indicator and year, or its name. */
  private static List<String> namesOf(LoadedFile file, Rule rule) {
    Integer year = file.location().year();
    String space = year == null ? "" : year.toString();
    List<String> names = new ArrayList<>();
    if (file.location().grading() == null) {
      names.add(space + "/rule/" + rule.name());
    }
    Edits.statementOf(rule)
        .ifPresent(
            statement ->
                Drafts.idIn(statement)
                    .ifPresent(id -> names.add(space + "/" + statement.subject() + "/" + id)));
    return names;
  }
}
