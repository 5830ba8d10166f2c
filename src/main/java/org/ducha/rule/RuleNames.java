package org.ducha.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** One name for one rule, in a year and among the rules that judge together. */
final class RuleNames {
  /** What file managers add to the name of a copy. */
  private static final Pattern COPY = Pattern.compile("(?i)副本|\\bcopy\\b|[(（]\\d+[)）]");

  private final Mistakes mistakes;
  private final Map<String, Place> seen = new HashMap<>();
  private final Set<String> twice = new HashSet<>();

  RuleNames(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Checks the names; a file that is a copy of another is left out, with one mistake for all. */
  List<LoadedFile> check(List<LoadedFile> loaded) {
    List<LoadedFile> kept = new ArrayList<>();
    loaded.stream()
        .sorted(
            Comparator.<LoadedFile, Boolean>comparing(file -> file.location().grading() != null)
                .thenComparing(RuleNames::looksLikeCopy))
        .filter(this::check)
        .forEach(kept::add);
    kept.sort(Comparator.comparing(LoadedFile::path));
    return kept;
  }

  /** The names that several rules have. */
  Set<String> twice() {
    return twice;
  }

  private static boolean looksLikeCopy(LoadedFile file) {
    return COPY.matcher(file.path()).find();
  }

  private boolean check(LoadedFile file) {
    Map<Rule, Place> known = new LinkedHashMap<>();
    for (Rule rule : file.rules()) {
      if (rule.name().isBlank()) {
        mistakes.add(
            Mistake.at(rule.place(), Phrase.of("rule.no-name"))
                .found(rule.textAt(rule.place()))
                .expected(Phrase.verbatim("rule \"…\"")));
      } else if (before(file, rule) != null) {
        known.put(rule, before(file, rule));
      }
    }
    if (isCopy(file, known)) {
      return false;
    }
    for (Rule rule : file.rules()) {
      Place before = before(file, rule);
      if (before != null && !rule.name().isBlank()) {
        twice.add(rule.name());
        mistakes.add(
            Mistake.at(rule.place(), Phrase.of("rule.name-twice", before))
                .inRule(rule.name())
                .found(rule.name()));
      } else {
        seen.put(key(file, rule, file.location().grading()), rule.place());
      }
    }
    return true;
  }

  /** All its rules are another file's: one mistake, and not one for each of them. */
  private boolean isCopy(LoadedFile file, Map<Rule, Place> known) {
    Set<String> others = known.values().stream().map(Place::file).collect(Collectors.toSet());
    boolean same = known.size() == file.rules().size() && others.size() == 1;
    boolean copy = looksLikeCopy(file);
    if (same && (copy || known.size() > 1)) {
      refuse(file, Phrase.of("ruleset.copy", others.iterator().next()));
    } else if (copy && file.location().grading() != null) {
      refuse(file, Phrase.of("ruleset.copied-grading"));
    } else {
      return false;
    }
    return true;
  }

  private void refuse(LoadedFile file, Phrase message) {
    mistakes.add(
        Mistake.at(Place.of(file.folder() + "/" + file.path()), message).found(file.path()));
  }

  /** Where a rule of that name stands already. */
  private @Nullable Place before(LoadedFile file, Rule rule) {
    Place shared = seen.get(key(file, rule, null));
    return shared == null ? seen.get(key(file, rule, file.location().grading())) : shared;
  }

  private static String key(LoadedFile file, Rule rule, @Nullable String grading) {
    return file.location().packageName()
        + "/"
        + (grading == null ? "" : grading + "/")
        + rule.name();
  }
}
