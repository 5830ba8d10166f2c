package org.ducha.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ducha.document.Fields;
import org.ducha.document.Node;
import org.ducha.document.Node.Entry;
import org.ducha.document.Node.Scalar;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ruleset.yaml} changes in the rules that it extends: {@code adjust:} and {@code
 * drop:}.
 */
final class Edits {
  private final List<Edit> edits = new ArrayList<>();
  private final Set<Edit> used = new HashSet<>();
  private final Mistakes mistakes;

  /**
   * A change of one rule.
   *
   * @param name of the rule, or the id of its indicator
   * @param year for which alone it is, null for any
   * @param verbs what is said otherwise; empty where the rule is dropped
   */
  record Edit(Place place, String name, @Nullable Integer year, Optional<Node> verbs) {}

  Edits(RulesetHeader header, Mistakes mistakes) {
    this.mistakes = mistakes;
    for (Node item : header.drop().map(node -> Fields.items(node, mistakes)).orElse(List.of())) {
      Fields.text(item, mistakes)
          .ifPresent(name -> edits.add(new Edit(item.place(), name, null, Optional.empty())));
    }
    for (Entry entry :
        header.adjust().map(node -> Fields.entries(node, mistakes)).orElse(List.of())) {
      if (entry.key().matches("\\d{4}")) {
        Fields.entries(entry.value(), mistakes)
            .forEach(inYear -> add(inYear, Integer.valueOf(entry.key())));
      } else {
        add(entry, null);
      }
    }
  }

  private void add(Entry entry, @Nullable Integer year) {
    if (entry.value() instanceof Scalar scalar && scalar.text() == null) {
      mistakes.add(
          Mistake.at(entry.place(), Phrase.of("ruleset.adjusts-nothing")).found(entry.key()));
    } else {
      edits.add(new Edit(entry.place(), entry.key(), year, Optional.of(entry.value())));
    }
  }

  /**
   * What is changed of a rule, at most one thing; a change for its year goes before one for any.
   *
   * @param replaced whether another rule takes its place, so that nothing is left to change
   */
  Optional<Edit> of(LoadedFile file, Rule rule, boolean replaced) {
    List<Edit> all = edits.stream().filter(edit -> isOf(edit, file, rule)).toList();
    used.addAll(all);
    List<Edit> forYear = all.stream().filter(edit -> edit.year() != null).toList();
    List<Edit> acting = forYear.isEmpty() ? all : forYear;
    if (acting.size() > (replaced ? 0 : 1)) {
      Edit last = acting.get(acting.size() - 1);
      mistakes.add(
          Mistake.at(last.place(), Phrase.of("ruleset.changed-twice", rule.name()))
              .found(last.name()));
    }
    return acting.stream().findFirst();
  }

  private static boolean isOf(Edit edit, LoadedFile file, Rule rule) {
    Integer year = file.location().year();
    boolean fits = edit.verbs().isEmpty() || (year != null && statementOf(rule).isPresent());
    return fits
        && (edit.year() == null || edit.year().equals(year))
        && namesOf(rule).anyMatch(edit.name()::equals);
  }

  /** The names by which an office speaks of a rule: its own, and its indicator. */
  static Stream<String> namesOf(Rule rule) {
    return Stream.concat(Stream.of(rule.name()), statementOf(rule).flatMap(Drafts::idIn).stream());
  }

  /** What a rule states of a year or an indicator, if it does. */
  static Optional<Expression> statementOf(Rule rule) {
    return rule.insertions().size() == 1 && Drafts.isStatement(rule.insertions().get(0))
        ? Optional.of(rule.insertions().get(0))
        : Optional.empty();
  }

  /** Every change must have found its rule. */
  void refuseIdle(List<LoadedFile> base) {
    for (Edit edit : edits) {
      if (!used.contains(edit)) {
        mistakes.add(idle(edit, base));
      }
    }
  }

  private static Mistake idle(Edit edit, List<LoadedFile> base) {
    Set<String> years = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (LoadedFile file : base) {
      Integer year = file.location().year();
      if (year != null) {
        years.add(year.toString());
      }
      boolean fits = edit.verbs().isEmpty() || year != null;
      if (fits && (edit.year() == null || edit.year().equals(year))) {
        file.rules().forEach(rule -> namesOf(rule).forEach(names::add));
      }
    }
    if (edit.year() != null && names.isEmpty()) {
      String year = edit.year().toString();
      return Mistake.at(edit.place(), Phrase.of("rule.year-without-targets"))
          .found(year)
          .expected(Phrase.oneOf(List.copyOf(years)))
          .nearest(Nearest.to(year, years));
    }
    return Mistake.at(edit.place(), Phrase.of("ruleset.nothing-to-change"))
        .found(edit.name())
        .expected(Phrase.of("ruleset.names"))
        .nearest(Nearest.to(edit.name(), names));
  }
}
